import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'ARGENTINA_DNI_NUMBER',
  name: 'National identity document of Argentina',
  body: String.raw`\d{1,2}\.?\d{3}\.?\d{3}`,
  maxLength: 10,
  keywords: [
    'documento de identidad',
    'doc. nro',
    'documento nº',
    'documento n°',

    'argentinian national identity',
    'argentine national id',
    'argentina national id',
    'argentinian id',
    'doc. nac. de ident',
    'documento nacional',
    'nro. documento',
    'dni',
    'dni#',
    'd.n.i.',
    'documento nacional de identidad',
    'número de documento',
    'numero de documento',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  forms: [
    {
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{1,2}\.\d{3}\.\d{3}`),
      maxLength: 10,
      keywords: ['documento'],
      keywordWindow: 8,
    },
  ],
  values: ['30.123.456', '33623036', '7.654.321'],
  wrong: ['301.234.567', '30123'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.argentina.gob.ar/interior/renaper',
  ],
});
