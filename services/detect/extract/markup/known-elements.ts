import { labelOfOid } from '../json/oid-labels.ts';

type Held = Readonly<Record<string, string>>;

const account = (word: string): Held => ({
  bankacctfrom: word,
  bankacctto: word,
});

/** What elements hold whose own name does not say it, by the element around them: OFX 2.2 (11.3.1, 11.3.2), CDA R2. In small letters. */
const known: Readonly<Record<string, Held>> = {
  acctid: {
    ...account('bank account number'),
    ccacctfrom: 'credit card number',
    ccacctto: 'credit card number',
  },
  bankid: account('routing number'),
  id: { patientrole: 'medical record number' },
  given: { name: 'first name' },
  family: { name: 'last name' },
};

/** The name of an element without its namespace's prefix, in small letters. */
export const plainName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** What the element of this plain name holds, by the one around it; null when its name says all there is to say. */
export const heldBy = (name: string): Held | null => (Object.hasOwn(known, name) ? (known[name] ?? null) : null);

/** What the `extension` of a CDA identifier is, by the OID in its tag (all between `<id` and `>`); empty when that is not known. */
export function labelOfTag(tag: string): string {
  return labelOfOid(/\broot\s*=\s*["']([\d.]{5,64})["']/.exec(tag)?.[1] ?? '');
}
