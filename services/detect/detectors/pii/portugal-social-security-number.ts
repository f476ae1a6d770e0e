import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { weightedSum } from '../../validators/weighted-sum.ts';

export default keyedPersonal({
  id: 'PORTUGAL_SOCIAL_SECURITY_NUMBER',
  name: 'NISS of Portugal',
  negativeKeywords: otherNumbers,
  body: String.raw`[12]\d{10}`,
  maxLength: 11,
  keywords: [
    'niss',
    'número de segurança social',
    'número de identificação da segurança social',
    'número de identificação de segurança social',
    'segurança social',
    'seguranca social',
    'portugal social security number',
    'portuguese social security number',
  ],
  columnEvidence: true,
  validate: (value) =>
    !/^(\d)\1+$/.test(value) &&
    9 - (weightedSum(value, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === Number(value[10]) &&
    'strong',
  values: ['12347312896', '21467822675', '10987654328'],
  wrong: ['12347312895', '21467822673'],
  references: ['https://github.com/edyspider/validate-niss', 'https://www.seg-social.pt'],
});
