import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { luhn } from '../../validators/luhn.ts';

export default keyedPersonal({
  id: 'ARGENTINA_TARJETA_SUBE',
  name: 'SUBE transport card of Argentina',
  severity: severities.mediumMediumHigh,
  body: String.raw`6061[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}`,
  maxLength: 19,
  keywords: ['sube', 'tarjeta sube', 'sistema único de boleto electrónico', 'sistema unico de boleto electronico'],
  validate: (value) => luhn(value) && 'strong',
  values: ['6061 2612 3456 7890', '6061845734608244', '6061-6482-7436-4800'],
  wrong: ['6061 2612 3456 7897', '6062 2612 3456 7895'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
