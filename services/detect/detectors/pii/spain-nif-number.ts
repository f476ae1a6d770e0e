import * as nif from 'stdnum/lib/cjs/es/nif.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'SPAIN_NIF_NUMBER',
  name: 'NIF of Spain',
  recommended: true,
  body: String.raw`[KLMXYZklmxyz]?[ -]?\d{7,8}[ -]?[A-Za-z]`,
  maxLength: 12,
  keywords: [
    'nif',
    'número de identificación fiscal',
    'n.i.f.',
    'numero de identificacion fiscal',
    'número de contribuyente',
    'personal tax number',
    'tin#',
    ...taxIdWords,
  ],
  columnEvidence: true,
  validate: checked(nif),
  values: ['54362315K', 'M1234567L', '54362315-K'],
  wrong: ['54362315Z', '5436231K'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://sede.agenciatributaria.gob.es',
  ],
});
