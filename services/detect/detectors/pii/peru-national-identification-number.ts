import * as cui from 'stdnum/lib/cjs/pe/cui.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'PERU_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'DNI of Peru with its check character',
  body: String.raw`\d{8}-?\d`,
  maxLength: 16,
  keywords: ['dni', 'cui', 'documento nacional de identidad', 'dni peruano'],
  negativeKeywords: ['phone', 'tel', 'fax', 'order', 'invoice', 'tracking'],
  columnEvidence: true,
  validate: checked(cui),
  values: ['33162571-5', '16679210-5', '42994991-8'],
  wrong: ['33162571-6', '16679210-6'],
  references: ['https://www.reniec.gob.pe'],
});
