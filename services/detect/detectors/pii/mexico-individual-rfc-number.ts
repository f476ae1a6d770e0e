import { taxIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { mexicanRfc } from '../../validators/mexican-rfc.ts';

export default keyedPersonal({
  id: 'MEXICO_INDIVIDUAL_RFC_NUMBER',
  name: 'RFC of a person in Mexico',
  body: String.raw`[A-ZÑ&]{4}[ -]?\d{6}[ -]?[0-9A-Z]{3}`,
  maxLength: 16,
  keywords: [
    'mexican tax number',
    'mexican tax id',
    'mexico tax id',
    'reg. fed. de contribuyentes',
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
      pattern: isolated(String.raw`[A-ZÑ&]{4}[ -]?\d{6}[ -]?[0-9A-Z]{3}`),
      maxLength: 16,
      keywords: taxIdWords,
      validate: (value) => mexicanRfc(value) === 'strong' && 'strong',
    },
  ],
  validate: mexicanRfc,
  values: ['GODE561231GR8', 'GODE-261203-PR8', 'GODE661204GR7'],
  wrong: ['GODE561231GRX', 'GODE561331GR8', 'XAXX010101000'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.sat.gob.mx'],
});
