import * as cif from 'stdnum/lib/cjs/es/cif.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'SPAIN_TAX_IDENTIFICATION_NUMBER',
  name: 'CIF of Spain',
  recommended: true,
  body: String.raw`[ABEH][ -]?\d{7}[ -]?\d|[CDFGJUV][ -]?\d{7}-?[0-9A-J]|[NPQRSW][ -]?\d{7}-?[A-J]`,
  maxLength: 11,
  keywords: [
    'código de identificación fiscal',
    'spanish company tax number',
    'cif',
    'cif número',
    'cifnúmero#',
    'número de contribuyente',
    'número de impuesto corporativo',
    'número de identificación fiscal',
    'personal tax number',
    'tin#',
    'nif',
    ...taxIdWords,
  ],
  columnEvidence: true,
  validate: checked(cif),
  values: ['A58818501', 'A-38532560', 'J99216582'],
  wrong: ['A58818502', 'I58818501', 'A5881850A'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://sede.agenciatributaria.gob.es',
  ],
});
