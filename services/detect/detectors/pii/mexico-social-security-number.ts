import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { luhn } from '../../validators/luhn.ts';

export default keyedPersonal({
  id: 'MEXICO_SOCIAL_SECURITY_NUMBER',
  name: 'NSS of Mexico (IMSS)',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{4}[ -]?\d`,
  maxLength: 15,
  keywords: [
    'número de seguro social',
    'núm. seguro social',
    'num seguro social',
    'seguro social',
    'nss',
    'imss',
    'número de seguridad social',
    'número de afiliación',
    'afiliación imss',
    'número imss',
    'no. imss',
    'nss imss',
  ],
  validate: (value) => luhn(value) && 'strong',
  values: ['45317914427', '12496688966', '33617857769'],
  wrong: ['45317914428', '124966889'],
  references: ['https://www.imss.gob.mx'],
});
