import * as cc from 'stdnum/lib/cjs/pt/cc.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PORTUGAL_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Cartão de Cidadão of Portugal',
  body: String.raw`\d{8}[ -]?\d[ -]?[A-Z0-9]{2}\d`,
  maxLength: 15,
  keywords: [
    'número de cartão de cidadão',
    'portuguese identity number',
    'cartão do cidadão',
    'número de identificação civil',
    'identificação civil',
    'cartão de cidadão',
    'cartao de cidadao',
    'número de documento',
    'bilhete de identidade',
    'cc número',
    'documento de identificação',
    ...nationalIdWords,
  ],
  negativeKeywords: otherNumbers,
  validate: checked(cc),
  values: ['00000000 0 ZZ4', '780040060BZ1', '08006443 0ZJ0'],
  wrong: ['00000000 0 ZZ5', '0000000 0 ZZ4'],
  references: ['https://www.autenticacao.gov.pt'],
});
