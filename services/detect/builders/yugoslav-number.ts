import type { Detector } from '../define-detector.ts';
import { jmbgOf } from '../validators/yugoslav-jmbg.ts';
import { nationalIdWords } from './generic-id-words.ts';
import { type KeyedIdentifier, keyedPersonal } from './keyed-identifier.ts';
import { otherNumbers } from './other-numbers.ts';

/** A state's numbers of the register that Yugoslavia's successors go on with (JMBG): `regions` are those it gives out, as `jmbgOf` takes them. */
export function yugoslavNumber({
  regions,
  keywords,
  ...of
}: Omit<KeyedIdentifier, 'body' | 'maxLength' | 'validate'> & { readonly regions: RegExp }): Detector {
  return keyedPersonal({
    negativeKeywords: otherNumbers,
    body: String.raw`\d{13}`,
    maxLength: 13,
    columnEvidence: true,
    validate: jmbgOf(regions),
    keywords: [...keywords, ...nationalIdWords],
    ...of,
  });
}
