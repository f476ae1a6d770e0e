import type { DetectorForm } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { looksRandom } from '../validators/plausibility.ts';

/** A secret of a shape that others have too: told where a word of its vendor stands near. */
export interface NearKeyword {
  readonly keywords: readonly string[];
  /** Bytes that the keyword may stand off, on either side; default 80. */
  readonly window?: number;
  /** The secret, as the source of a regular expression; its boundaries are added. The group `secret` is the random part, default all. */
  readonly source: string;
  readonly most: number;
}

/** The form of such a secret; it has been found random enough to be live. */
export function nearKeyword({ keywords, window = 80, source, most }: NearKeyword): DetectorForm {
  return {
    trigger: { kind: 'keyword' },
    pattern: patternOf(`(?<![\\w-])(?:${source})(?![\\w-])`),
    maxLength: most,
    keywords,
    keywordRule: 'required',
    keywordWindow: window,
    validate: (value, _raw, match) => looksRandom(match.groups?.['secret'] ?? value),
  };
}
