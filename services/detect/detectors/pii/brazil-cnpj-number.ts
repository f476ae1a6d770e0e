import * as cnpj from 'stdnum/lib/cjs/br/cnpj.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'BRAZIL_CNPJ_NUMBER',
  name: 'CNPJ of Brazil',
  // Since July 2026 letters, too (Instrução Normativa RFB 2.229/2024), but for the check digits.
  body: String.raw`[0-9A-Z]{2}\.?[0-9A-Z]{3}\.?[0-9A-Z]{3}/?[0-9A-Z]{4}-?\d{2}`,
  maxLength: 18,
  keywords: [
    'brazilian company identifier',
    'brazil company number',
    'brazilian company number',
    'cgc',
    'cnpj',
    'cadastro nacional da pessoa jurídica',
    'cadastro nacional da pessoa juridica',
    'número do cnpj',
    ...taxIdWords,
  ],
  columnEvidence: true,
  validate: checked(cnpj),
  asNumber: { length: 14, lost: 3, example: '2558157000162' },
  values: ['11.222.333/0001-81', '11222333000181', '16.727.230/0001-97', '12.ABC.345/01DE-35'],
  wrong: ['11.222.333/0001-82', '11.222.333/0001', '12.ABC.345/01DE-36'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.gov.br/receitafederal',
  ],
});
