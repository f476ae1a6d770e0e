import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { brazilianHealthCard } from '../../validators/brazilian-numbers.ts';

export default keyedHealth({
  id: 'BRAZIL_HEALTH_CARD_NUMBER',
  name: 'Cartão Nacional de Saúde of Brazil',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{3} ?\d{4} ?\d{4} ?\d{4}`,
  maxLength: 18,
  keywords: ['cns', 'cartão nacional de saúde', 'cartão sus', 'número do cartão sus', 'cartão do sus', 'nº cns'],
  validate: (value) => brazilianHealthCard(value) && 'strong',
  values: ['775 6900 7200 3171', '786 9967 8491 7964', '742 8110 8681 2738'],
  wrong: ['775 6900 7200 3172', '786 9967 8491 79'],
  references: ['https://datasus.saude.gov.br'],
});
