import { type DataLabel, isClassificationKey } from '../model/index.ts';

/** A tag that denies that a bucket holds sensitive data, or one kind of it. */
export interface DenyingTag {
  /** `key=value`. */
  readonly tag: string;
  readonly denies: DataLabel | 'ALL';
}

/** Keys without case and separators, and without a `contains` or `has` before them. */
const kinds: Readonly<Record<string, DataLabel>> = {
  pii: 'PII',
  personaldata: 'PII',
  gdpr: 'PII',
  phi: 'PHI',
  hipaa: 'PHI',
  pci: 'FINANCIAL',
  cardholderdata: 'FINANCIAL',
  credentials: 'CREDENTIALS',
  secrets: 'CREDENTIALS',
};
const lowest = new Set(['public', 'open', 'none', 'nonsensitive', 'notsensitive', 'unclassified', 'unrestricted']);
const no = new Set(['no', 'false', 'none', '0', 'n']);
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Tags that say: nothing sensitive here. `internal` and above deny nothing. */
export function labelsOf(tags: Readonly<Record<string, string>>): readonly DenyingTag[] {
  return Object.entries(tags).flatMap(([key, value]): DenyingTag[] => {
    const name = bare(key.slice(key.lastIndexOf(':') + 1)).replace(/^(?:contains|has)/, '');
    const tag = `${key}=${value}`;
    if (isClassificationKey(name)) return lowest.has(bare(value)) ? [{ tag, denies: 'ALL' }] : [];
    if (name === 'sensitive' || name === 'sensitivedata') return no.has(bare(value)) ? [{ tag, denies: 'ALL' }] : [];
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    return kind !== undefined && no.has(bare(value)) ? [{ tag, denies: kind }] : [];
  });
}
