import * as rut from 'stdnum/lib/cjs/cl/rut.js';
import { checked } from '../../builders/checked.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'CHILE_RUT_NUMBER',
  name: 'RUN or RUT of Chile',
  body: String.raw`\d{1,2}\.?\d{3}\.?\d{3}-?[\dkK]`,
  maxLength: 12,
  keywords: [
    'cédula de identidad',
    'cédula nacional de identidad',
    'c.i',
    'c.n.i',
    'rut',
    'rut#',
    'run#',
    'r.u.t.',
    'r.u.n.',
    'rol único nacional',
    'rol unico nacional',
    'rol único tributario',
    'rol unico tributario',
    'identidad número',
    'número identificación',
    'unique national number',
    'unique national role',
    'unique tax registry',
    'unique tax role',
  ],
  negativeKeywords: ['running', 'runtime', 'test run', 'build'],
  columnEvidence: true,
  validate: checked(rut),
  forms: [
    {
      // Alone, `run` is everybody's word: only before a number with its hyphen.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{1,2}\.?\d{3}\.?\d{3}-[\dkK]`),
      maxLength: 12,
      keywords: ['run'],
      keywordWindow: 6,
    },
  ],
  values: ['12.531.909-2', '306869574', '30.485.950-4'],
  wrong: ['12.531.909-3', '12.531.90'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.registrocivil.cl'],
});
