import * as vat from 'stdnum/lib/cjs/gr/vat.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'GREECE_TAX_IDENTIFICATION_NUMBER',
  name: 'AFM of Greece',
  body: String.raw`(?:EL)?[01]\d{8}|[0-9]\d{8}`,
  maxLength: 11,
  keywords: ['afm', 'αφμ', 'α.φ.μ.', 'αριθμός φορολογικού μητρώου', 'arithmos forologikou mitroou', ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(vat),
  asNumber: { length: 9, lost: 1, example: '22620666' },
  values: ['094259216', '123456783', '094259216'],
  wrong: ['094259217', '09425921'],
  references: ['https://www.aade.gr'],
});
