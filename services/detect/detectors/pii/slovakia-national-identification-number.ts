import { alone } from '../../builders/alone.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { birthNumber } from '../../validators/birth-number.ts';

const body = String.raw`\d{2}(?:[0257][1-9]|[1368][0-2])(?:0[1-9]|[12]\d|3[01])/?\d{3,4}`;

export default keyedPersonal({
  id: 'SLOVAKIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Rodné číslo of Slovakia',
  body,
  maxLength: 11,
  // Without its country the number is told as the Czech one, which has the same name and check digit.
  keywords: ['slovak birth number', 'slovak national id', 'slovak personal number', 'rodné číslo sr', 'rodne cislo sr'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: birthNumber,
  forms: [
    {
      trigger: { kind: 'field' },
      pattern: alone(body),
      maxLength: 11,
      keywords: ['rodné číslo', 'rodne cislo', 'birth number', ...nationalIdWords, ...taxIdWords],
      validateIn: (value, _, countries) => countries.includes('SK') && birthNumber(value),
    },
  ],
  values: ['710319/2745', '7103192745', '900101/1239'],
  wrong: ['710319/2746', '711319/2745', '960121/999'],
  extraExamples: { match: [{ text: '530121/999', header: 'slovak_tax_id' }], reject: [] },
  references: ['Zákon č. 301/1995 Z. z. o rodnom čísle'],
});
