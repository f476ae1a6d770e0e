import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { argentineCuit } from '../../validators/argentine-cuit.ts';

export default keyedPersonal({
  id: 'ARGENTINA_ORGANIZATION_TAX_IDENTIFICATION_NUMBER',
  name: 'CUIT of an organization in Argentina',
  severity: severities.mediumMediumHigh,
  body: String.raw`3[034][ -]?\d{8}[ -]?\d`,
  maxLength: 13,
  keywords: [
    'cuit',
    'c.u.i.t',
    'c.u.i.t.',
    'cuil',
    'c.u.i.l',
    'c.u.i.l.',
    'clave única de identificación tributaria',
    'número de identificación fiscal',
    'número de contribuyente',
    'unified tax identification code',
    ...taxIdWords,
  ],
  columnEvidence: true,
  validate: (value) => argentineCuit(value) && 'strong',
  values: ['30-50001091-2', '30670622912', '33-69345023-9'],
  wrong: ['30-50001091-3', '30-5000109-2'],
  extraExamples: { match: ['c.u.i.l.: 30-50001091-2'], reject: ['c.u.i.l.: 30-50001091-3'] },
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.argentina.gob.ar/afip',
  ],
});
