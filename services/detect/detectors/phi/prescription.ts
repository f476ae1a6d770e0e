import { health } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';

const dose = String.raw`\d{1,5}(?:[.,]\d{1,3})? ?(?:mg|mcg|\xc2\xb5g|ug|g|ml|mL|units?|IU|iu|mEq|meq|puffs?|drops?|tabs?|tablets?|caps?|capsules?)`;
const frequency = [
  ...[
    'once',
    'twice',
    'daily',
    'nightly',
    'weekly',
    'every',
    'BID',
    'TID',
    'QID',
    'bid',
    'tid',
    'qid',
    'qd',
    'QD',
    'qhs',
    'QHS',
    'prn',
    'PRN',
  ],
  ...[
    'PO',
    'po',
    'p\\.o\\.',
    'b\\.i\\.d',
    't\\.i\\.d',
    'q\\d{1,2}h',
    'at bedtime',
    'by mouth',
    'three times',
    'four times',
    'per day',
    'as needed',
  ],
].join('|');

export default health({
  id: 'PRESCRIPTION',
  name: 'Prescription: its number, or a drug with dose and frequency',
  pattern: isolated(String.raw`(?:RX|Rx|rx)?-?\d{6,12}(?:-\d{1,3})?`),
  maxLength: 120,
  keywords: [
    'rx #',
    'rx#',
    'rx number',
    'rx no',
    'prescription',
    'prescription number',
    'prescription no',
    'script number',
    'rezeptnummer',
    'refill number',
  ],
  negativeKeywords: ['bytes', 'packets', 'tx', 'phone', 'fax', 'dropped', 'errors', 'npi', 'dea', 'ndc', 'rate'],
  validate: (value) => !/(\d)\1{5}/.test(value),
  forms: [
    {
      trigger: {
        kind: 'literals',
        literals: ['mg', 'mcg', ' ml', 'mL', ' unit', ' iu', ' IU', ' puff', ' tab', ' cap', ' drop'],
        maxBack: 48,
      },
      pattern: new RegExp(
        `(?<![A-Za-z])(?!(?:least|most|about|than|over|under|only|every|with|first|last|next|after|into|from|these|those|exactly|upto) )[A-Za-z][A-Za-z-]{3,29}(?: [A-Z]{2})? ${dose}[ ,]{1,2}(?:[A-Za-z,]{1,12} ){0,4}(?:${frequency})(?![A-Za-z])`,
      ),
      maxLength: 120,
      keywordRule: 'none',
      negativeKeywords: [],
      bareConfidence: 'HIGH',
      normalize: (value) => value.toLowerCase(),
      validate: () => 'strong',
    },
  ],
  examples: {
    match: [
      'Rx# 7012345',
      { text: '482019337', header: 'prescription_number' },
      'Medication: metformin 500 mg twice daily',
      'lisinopril 10mg PO qd',
      'take Amoxicillin 500 mg capsule every 8 hours',
    ],
    reject: [
      ...lookalikes,
      '7012345 stands alone',
      'eth0 rx 7012345 packets',
      'read 500 mg of data',
      'Rx number pending',
      'limit 500 mb twice daily',
      'at least 256 drops once the queue is full',
    ],
  },
  references: ['https://www.ismp.org/recommendations/error-prone-abbreviations-list', '21 CFR 1306.05'],
});
