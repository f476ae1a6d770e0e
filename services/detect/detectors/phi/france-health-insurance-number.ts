import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { frenchNationalId } from '../../validators/french-national-id.ts';

export default keyedHealth({
  id: 'FRANCE_HEALTH_INSURANCE_NUMBER',
  name: 'Health insurance number of France',
  body: String.raw`\d{10} ?\d{10} ?\d|[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?\d[\dAB] ?\d{3} ?\d{3} ?\d{2}`,
  maxLength: 23,
  keywords: [
    "numéro d'assuré",
    'assuré social',
    "numéro d'assurance maladie",
    'carte vitale',
    'numéro carte vitale',
    "carte d'assuré social",
    'insurance card',
    'numéro de sécurité sociale assurance maladie',
    'assurance maladie',
    'cpam',
  ],
  validate: (value) => (value.length === 15 ? frenchNationalId(value) : value.length === 21),
  values: ['1234567890 1234567890 1', '602914783350718264952', '2 95 10 99 126 111 93'],
  wrong: ['1234567890 123456789', '2 95 10 99 126 111 94'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-phi.html', 'https://www.ameli.fr'],
});
