import * as cpf from 'stdnum/lib/cjs/br/cpf.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'BRAZIL_CPF_NUMBER',
  name: 'CPF of Brazil',
  recommended: true,
  body: String.raw`\d{3}\.?\d{3}\.?\d{3}[-.]?\d{2}`,
  maxLength: 14,
  keywords: [
    'brazilian national identifier',
    'brazilian national id',
    'brazil national id',
    'brazil tax id',
    'brazilian tax id',
    'cpf',
    'cadastro de pessoa física',
    'cadastro de pessoa fisica',
    'cadastro de pessoas físicas',
    'cadastro de pessoas fisicas',
    'número do cpf',
    ...taxIdWords,
  ],
  columnEvidence: true,
  forms: [
    {
      // Its own signs: under any country's heading.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`),
      maxLength: 14,
      keywords: nationalIdWords,
    },
  ],
  validate: checked(cpf),
  asNumber: { length: 11, lost: 2, example: '668204800' },
  values: ['529.982.247-25', '52998224725', '390.533.447-05'],
  wrong: ['529.982.247-24', '529.982.247'],
  extraExamples: { match: [{ text: '529.982.247-25', header: 'national_id' }], reject: [] },
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.gov.br/receitafederal',
  ],
});
