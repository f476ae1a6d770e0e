import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

/** ISO 7064 mod 11-2: the last character, X for ten, makes the number 1 modulo 11. */
function checked(value: string): boolean {
  let sum = 0;
  for (const character of value.slice(0, 15)) sum = ((sum + Number(character)) * 2) % 11;
  return '0123456789X'[(12 - sum) % 11] === value[15];
}

export default keyedPersonal({
  id: 'ORCID',
  name: 'ORCID iD of a researcher',
  severity: severities.low,
  negativeKeywords: otherNumbers,
  body: String.raw`000[09]-?\d{4}-?\d{4}-?\d{3}[0-9X]`,
  maxLength: 19,
  keywords: ['orcid', 'orcid id', 'orcid number', 'orcid identifier'],
  columnEvidence: true,
  validate: (value) => checked(value) && 'strong',
  values: ['0000-0001-7204-5185', '0009000633012878', '0000-0003-1523-470X'],
  wrong: ['0000-0001-7204-5181', '0000-0001-7204-518'],
  references: [
    'https://support.orcid.org/hc/en-us/articles/360006897674-Structure-of-the-ORCID-Identifier',
    'https://rdrr.io/github/inbo/protocolshelper/man/validate_orcid.html',
    'https://github.com/adsabs/ADSOrcid/issues/104',
  ],
});
