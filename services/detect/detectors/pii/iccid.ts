import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { luhn } from '../../validators/luhn.ts';

export default keyedPersonal({
  id: 'ICCID',
  name: 'ICCID of a SIM card',
  severity: severities.rising,
  body: String.raw`89\d{16,18}[0-9Ff]?`,
  maxLength: 20,
  keywords: [
    'icc id',
    'sim',
    'sim kartennummer',
    'iccid',
    'sim card',
    'sim number',
    'sim card number',
    'sim serial',
    'integrated circuit card',
  ],
  columnEvidence: true,
  validate: (digits) => luhn(digits.slice(0, 19)) && 'strong',
  values: ['8991101200003204514', '8944500102198304826', '8931012345678901235'],
  wrong: ['8991101200003204515', '899110120000'],
  references: ['ITU-T E.118'],
});
