import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { brazilianVoter } from '../../validators/brazilian-numbers.ts';

export default keyedPersonal({
  id: 'BRAZIL_VOTER_ID',
  name: 'Título de eleitor of Brazil',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{4} \d{4} \d{4}|\d{12}`,
  maxLength: 14,
  keywords: [
    'título de eleitor',
    'título eleitoral',
    'título eleitor',
    'inscrição eleitoral',
    'titulo eleitor',
    'voter id',
  ],
  validate: (value) => brazilianVoter(value) && 'strong',
  values: ['6118 4873 0124', '4311 3879 0167', '9113 5119 0116'],
  wrong: ['6118 4873 0125', '4311 3879 01'],
  references: ['https://www.tse.jus.br'],
});
