import * as nif from 'stdnum/lib/cjs/es/nif.js';
import { alone } from '../../builders/alone.ts';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { labelled } from '../../builders/labelled.ts';
import { shortSpanishNumber } from '../../validators/spanish-letter.ts';

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
  forms: [
    {
      // Without the zeros before it, in a column of such numbers.
      trigger: { kind: 'field' },
      pattern: alone(String.raw`[1-9]\d{4,6}-?[A-Za-z]`),
      maxLength: 9,
      keywords: ['nif', 'dni', ...taxIdWords],
      columnEvidence: false,
      validate: shortSpanishNumber,
    },
    {
      trigger: { kind: 'keyword' },
      pattern: labelled(['nif', 'dni', 'tax id', 'tin'], String.raw`[1-9]\d{4,6}-?[A-Za-z]`),
      maxLength: 9,
      keywords: ['nif', 'dni', ...taxIdWords],
      columnEvidence: false,
      validate: shortSpanishNumber,
    },
  ],
  values: ['54362315K', 'M1234567L', '54362315-K'],
  wrong: ['54362315Z', '5436231K'],
  extraExamples: {
    match: ['NIF: 54237A', { text: '54237A', header: 'tax_id' }],
    reject: [{ text: '54237B', header: 'tax_id' }, 'tax id 54237A stands in a text'],
  },
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://sede.agenciatributaria.gob.es',
  ],
});
