import type { Detector } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { health, personal } from './identifier.ts';

/** Words of a kind that say something about a person where a label or a verb says whose they are. */
export interface KeyedTerm extends Pick<Detector, 'id' | 'name' | 'references' | 'examples'> {
  readonly label: 'PII' | 'PHI';
  /** Terms in lower case, several words with single spaces; matched in any case, with a plural `s`. */
  readonly terms: readonly string[];
  readonly keywords: readonly string[];
  readonly negativeKeywords?: readonly string[];
  readonly keywordWindow?: number;
}

function escaped(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[ _-]');
}

/** A detector of the special categories of article 9 GDPR and of health terms: a closed list of words, each only beside a keyword or under its header. */
export function keyedTerm({ label, terms, ...rest }: KeyedTerm): Detector {
  const byLength = [...terms].sort((a, b) => b.length - a.length);
  const make = label === 'PHI' ? health : personal;
  return make({
    maturity: 'experimental',
    recommended: false,
    pattern: patternOf(`(?<![A-Za-z])(?:${byLength.map(escaped).join('|')})s?(?![A-Za-z])`, 'i'),
    maxLength: Math.max(...terms.map((term) => Buffer.byteLength(term))) + 1,
    keywordWindow: 24,
    normalize: (value) => value.toLowerCase(),
    ...rest,
  });
}
