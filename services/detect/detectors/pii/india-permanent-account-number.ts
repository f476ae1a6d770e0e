import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'INDIA_PERMANENT_ACCOUNT_NUMBER',
  name: 'Permanent account number of India',
  body: String.raw`[A-Za-z]{3}[ABCFGHJLPTabcfghjlpt][A-Za-z]\d{4}[A-Za-z]`,
  maxLength: 10,
  keywords: [
    'स्थायी खाता संख्या',

    'income tax identifier',
    'indian tax number',
    'india tax id',
    'pan card',
    'pan number',
    'पैन',
    'पैन नंबर',

    'pan no',
    'e-pan',
    'epan',
    'pan',
    'permanent account number',
    'income tax pan',
    ...taxIdWords,
  ],
  values: ['ACUPA7085R', 'AAPFU0939F', 'ABCPD1234E'],
  wrong: ['ABCXD1234E', 'ABCP12345E'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://incometaxindia.gov.in',
  ],
});
