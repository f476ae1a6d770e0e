import * as cpr from 'stdnum/lib/cjs/dk/cpr.js';
import { alone } from '../../builders/alone.ts';
import { structured } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import type { Validation } from '../../define-detector.ts';
import { cprCheckDigit, cprIssued } from '../../validators/danish-cpr.ts';

const body = String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}`;

const issued = (value: string): Validation =>
  structured(cpr)(value) && cprIssued(value) && (cprCheckDigit(value) ? 'strong' : true);

export default keyedPersonal({
  id: 'DENMARK_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'CPR number of Denmark',
  body,
  maxLength: 11,
  keywords: [
    'danish citizen number',
    'danish cpr',
    'danish personal number',
    'danish national id',
    'denmark national id',
    'cpr',
    'cpr nummer',
    'cpr nr',
    'cpr number',
    'cpr no',
    'personnummer',
    'cprnr',
  ],
  negativeKeywords: otherNumbers,
  validate: issued,
  forms: [
    {
      trigger: { kind: 'keyword' },
      pattern: isolated(body),
      fieldPattern: alone(body),
      maxLength: 11,
      keywords: [...nationalIdWords, ...taxIdWords],
      // Under a heading that any country's number may stand under, the check digit has to hold.
      validate: (value) => structured(cpr)(value) && cprCheckDigit(value) && 'strong',
    },
  ],
  asNumber: { length: 10, lost: 1, example: '101651234' },
  values: ['211062-5629', '2110625629', '010165-1234'],
  wrong: ['310785-1234', '321062-5629'],
  extraExamples: {
    match: [{ text: '211062-5629', header: 'national_id' }],
    reject: [{ text: '310785-1234', header: 'national_id' }],
  },
  references: ['https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol/'],
});
