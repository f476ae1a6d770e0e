import type { DataLabel } from '../../model/index.ts';
import { type Detector, defineDetector } from '../define-detector.ts';
import { withSpellings } from './keyword-spellings.ts';
import { severities } from './severities.ts';

type Given = Pick<Detector, 'id' | 'name' | 'pattern' | 'maxLength' | 'examples' | 'references'> &
  Omit<Partial<Detector>, 'keywords'> & { readonly keywords?: readonly string[] };

function identifier(label: DataLabel, given: Given): Detector {
  return defineDetector({
    label,
    severity: severities.high,
    recommended: label === 'PHI',
    maturity: 'stable',
    trigger: { kind: 'keyword' },
    keywordRule: 'required',
    ...given,
    keywords: () => withSpellings(given.keywords ?? []),
  });
}

/** A detector of personal data; unless said otherwise severity High, keyword required, outside the recommended set. */
export function personal(given: Given): Detector {
  return identifier('PII', given);
}

/** A detector of health data; as `personal`, but in the recommended set: Macie leaves PHI out of its own, we do not. */
export function health(given: Given): Detector {
  return identifier('PHI', given);
}

/** A detector of financial data; defaults as for `personal`. */
export function financial(given: Given): Detector {
  return identifier('FINANCIAL', given);
}
