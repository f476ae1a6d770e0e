import { taxIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { mexicanRfc } from '../../validators/mexican-rfc.ts';

export default keyedPersonal({
  id: 'MEXICO_ORGANIZATION_RFC_NUMBER',
  name: 'RFC of an organization in Mexico',
  severity: severities.mediumMediumHigh,
  body: String.raw`[A-ZÑ&]{3}[ -]?\d{6}[ -]?[0-9A-Z]{3}`,
  maxLength: 15,
  keywords: [
    'rfc',
    'rfc#',
    'r.f.c.',
    'registro federal de contribuyentes',
    'iva',
    'i.v.a.',
    'impuesto al valor agregado',
    'identificación de impuestos',
    'identificacion de impuestos',
  ],
  forms: [
    {
      // Under words for any country's tax number its check digit has to hold.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`[A-ZÑ&]{3}[ -]?\d{6}[ -]?[0-9A-Z]{3}`),
      maxLength: 16,
      keywords: taxIdWords,
      validate: (value) => mexicanRfc(value) === 'strong' && 'strong',
    },
  ],
  validate: mexicanRfc,
  values: ['MAB9307148T4', 'MJY-430713-8T6', 'MAB900713 7X4'],
  wrong: ['MAB9307148TX', 'MAB9313148T4'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.sat.gob.mx'],
});
