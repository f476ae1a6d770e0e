import { type DataKind, type DataLabel, isClassificationKey } from '../model/index.ts';

/** A tag that denies that a bucket, or an object, holds sensitive data, or one kind of it. */
interface DenyingTag {
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
/**
 * Classifications below `confidential`, which is the least that our own labels give to anything that was found (`labelFor`). Words that stand
 * above it in some schemes and below in others (private, official, C2, level 3) are left out.
 */
const belowConfidential = new Set(
  'public open none nonsensitive notsensitive unclassified unrestricted low internal internalonly internaluse internaluseonly general'.split(
    ' ',
  ),
);
const no = new Set(['no', 'false', 'none', '0', 'n']);
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Tags that say: nothing sensitive here, or nothing of a kind. A classification below `confidential` denies all kinds; `confidential` and above
 * deny nothing, since the highest of many schemes is `confidential`: that cards are `restricted` in ours is a label to propose, no contradiction.
 */
export function labelsOf(tags: Readonly<Record<string, string>>): readonly DenyingTag[] {
  return Object.entries(tags).flatMap(([key, value]): DenyingTag[] => {
    const name = bare(key.slice(key.lastIndexOf(':') + 1)).replace(/^(?:contains|has)/, '');
    const tag = `${key}=${value}`;
    if (isClassificationKey(name)) return belowConfidential.has(bare(value)) ? [{ tag, denies: 'ALL' }] : [];
    if (name === 'sensitive' || name === 'sensitivedata') return no.has(bare(value)) ? [{ tag, denies: 'ALL' }] : [];
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    return kind !== undefined && no.has(bare(value)) ? [{ tag, denies: kind }] : [];
  });
}

/** The tags that deny some of what was found, as `key=value`. */
export const contradictions = (tags: Readonly<Record<string, string>>, found: readonly DataKind[]): readonly string[] =>
  labelsOf(tags)
    .filter(({ denies }) => found.some((kind) => denies === 'ALL' || denies === kind))
    .map(({ tag }) => tag);
