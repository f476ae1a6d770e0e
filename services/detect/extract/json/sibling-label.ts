import { valueWords } from '../../gazetteers/value-words.ts';
import { labelOfOid } from './oid-labels.ts';

/**
 * What a key of an object does for its siblings: its value names what stands under them, or it stands under such a name. A PART of a card
 * says that the `number` beside it is the card's, a NUMBER is a VALUE that this may be said of. A CODE is what its system says; an ID_TYPE is the
 * code in `type.coding` of FHIR, which says it of the object three levels above.
 */
export const Role = { NONE: 0, LABEL: 1, VALUE: 2, NUMBER: 3, PART: 4, CODE: 5, ID_TYPE: 6 } as const;
export type Role = (typeof Role)[keyof typeof Role];

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const labelKeys = words(
  'iddoctype idtype doctype documenttype documentkind identificationtype name key label question field fieldname attribute attributename property propertyname system title type kind parameterkey parametername outputkey variable var header caption displayname',
);
const valueKeys: ReadonlySet<string> = new Set([
  ...valueWords,
  ...words('values parametervalue outputvalue stringvalue default defaultvalue'),
]);
/** Of a card, or of a document whose kind stands beside it. */
const numberKeys = words('number documentnumber docnumber');
/** What payment APIs keep beside a card's number. Dates may be of others (`expiry`), so that they must speak of a month or year. */
const partKeys = words(
  'cvc cvv cvc2 cvv2 cvn cvccode cvvcode securitycode expmonth expyear expirymonth expiryyear expirationmonth expirationyear',
);

/** The label of a NUMBER beside a PART. */
export const cardLabel = 'card number';

/** The role of a key, whatever its case: `ParameterKey`, `parameter_key`; `parent` is the path that it stands under. */
export function roleOf(key: string, parent = ''): Role {
  if (key.length > 20) return Role.NONE;
  if (key === 'code') return parent.endsWith('type.coding[*]') ? Role.ID_TYPE : Role.CODE;
  const plain = key.toLowerCase().replace(/[_-]/g, '');
  if (labelKeys.has(plain)) return Role.LABEL;
  if (valueKeys.has(plain)) return Role.VALUE;
  if (numberKeys.has(plain)) return Role.NUMBER;
  return partKeys.has(plain) ? Role.PART : Role.NONE;
}

/** From a code of `type.coding` to what has that type: the object, its array, and `type` lie between. */
export const typedAbove = 3;

/** Longest label, and longest of several together, bytes and characters. */
export const longestLabel = 64;
const longestLabels = 128;
const isLabel = /^[\p{L}_/$#][^\x00-\x1f"<>]+$/u;

/** The labels of an object, one more of them taken in: `text` stands under a key that is a LABEL. */
export function withLabel(labels: string, text: string): string {
  if (!isLabel.test(text)) return labels;
  const label = text.startsWith('urn:oid:') ? labelOfOid(text) || text : text;
  return labels === '' ? label : `${labels} ${label}`.slice(0, longestLabels);
}

/** The label that stands at `bytes[start, end)`; empty when it is none. */
export const labelAt = (bytes: Buffer, start: number, end: number): string =>
  end - start > longestLabel ? '' : withLabel('', bytes.toString('utf8', start, end));

/** The name of a field under `path` that siblings call `label`. */
export const labelledName = (path: string, label: string): string => `${path}\0${label}\0`;

/** The path alone: labels are text of the object, and are told to nobody. */
export const pathOfName = (name: string): string => (name.includes('\0') ? name.replace(/\0[^\0]*\0?/g, '') : name);
