import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { argentineCuit } from '../../validators/argentine-cuit.ts';

export default keyedPersonal({
  id: 'ARGENTINA_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER',
  name: 'CUIL or CUIT of a person in Argentina',
  body: String.raw`2[03-7][ -]?\d{8}[ -]?\d`,
  maxLength: 13,
  keywords: [
    'código único de identificación tributaria',
    'cuil',
    'c.u.i.l',
    'c.u.i.l.',
    'cuit',
    'c.u.i.t',
    'c.u.i.t.',
    'clave única de identificación tributaria',
    'clave única de identificación laboral',
    'número de identificación fiscal',
    'número de contribuyente',
    'unified labor identification code',
    'unified tax identification code',
    ...taxIdWords,
  ],
  columnEvidence: true,
  validate: (value) => argentineCuit(value) && 'strong',
  values: ['20-26756539-3', '20887065293', '27-28033514-8'],
  wrong: ['20-26756539-4', '20-2675653-3'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.argentina.gob.ar/afip',
  ],
});
