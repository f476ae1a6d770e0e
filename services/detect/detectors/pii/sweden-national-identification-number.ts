import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { luhn } from '../../validators/luhn.ts';
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
  forms: [
    {
      // Given out for the time being, as by hospitals: a letter in the place of the first of the last four digits.
      trigger: { kind: 'keyword' },
      pattern: isolated(
        String.raw`(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+]?[TRSUWXJKLMNtrsuwxjklmn]\d{3}`,
      ),
      maxLength: 13,
      keywords: [
        'personnummer',
        'personnr',
        'persnr',
        'pers nr',
        'person nr',
        'reservnummer',
        'reservnr',
        'samordningsnummer',
      ],
      columnEvidence: false,
      // The letter counts as 1.
      validate: (value) => luhn(value.replace(/^(?:19|20)(?=\d{6})/, '').replace(/[A-Z]/, '1')),
    },
  ],
  asNumber: { length: 10, lost: 3, example: '502146566' },
  values: ['811228-9874', '198112289874', '640823-3234'],
  wrong: ['811228-9873', '640823+3234', '811328-9874'],
  references: ['https://www.skatteverket.se', 'SKV 704'],
});
