import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { swedishPersonalNumber } from '../../validators/swedish-personal-number.ts';

export default keyedPersonal({
  id: 'SWEDEN_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Personnummer of Sweden',
  body: String.raw`(?:19|20)?\d{6}[-+ ]?\d{4}`,
  maxLength: 13,
  keywords: [
    'org.nr',
    'swedish company number',
    'pers nr',
    'persnr',
    'person nr',
    'person nummer',
    'org nr',
    'orgnr',
    'orgnummer',
    'org.nummer',
    'personnummer',
    'personnr',
    'pnr',
    'personal identity number',
    'samordningsnummer',
    'svenskt personnummer',
    'organisationsnummer',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  normalize: (value) => value.replace(/[ +-]/g, ''),
  // A plus sign stands before the last four digits of who is over a hundred.
  validate: (value, raw) => swedishPersonalNumber(value) && !(/\+/.test(raw) && /^[4-9]/.test(value)) && 'strong',
  asNumber: { length: 10, lost: 3, example: '502146566' },
  values: ['811228-9874', '198112289874', '640823-3234'],
  wrong: ['811228-9873', '640823+3234', '811328-9874'],
  references: ['https://www.skatteverket.se', 'SKV 704'],
});
