import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { luhn } from '../../validators/luhn.ts';

export default keyedPersonal({
  id: 'IMEI',
  name: 'IMEI of a mobile device',
  severity: severities.rising,
  body: String.raw`\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d`,
  maxLength: 18,
  keywords: ['imei', 'imei number', 'imei no', 'imei1', 'imei2', 'imeisv', 'device imei', 'equipment identity'],
  columnEvidence: true,
  validate: (digits) => luhn(digits) && 'strong',
  values: ['490154203237518', '35-209900-176148-1', '39-215621-328702-8'],
  wrong: ['490154203237519', '49015420323751'],
  references: ['3GPP TS 23.003 section 6', 'GSMA TS.06'],
});
