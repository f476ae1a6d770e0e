import { keyedHealth } from '../../builders/keyed-identifier.ts';

export default keyedHealth({
  id: 'FINLAND_EUROPEAN_HEALTH_INSURANCE_NUMBER',
  name: 'European health insurance number of Finland',
  body: String.raw`80[ -]?246[ -]?80246[ -]?\d{5}[ -]?\d{4}[ -]?\d`,
  maxLength: 25,
  keywords: [
    'ehic',
    'ehic#',
    'finlandehicnumber#',
    'finland health insurance card',
    'suomi ehic-numero',
    'suomi ehic numero',
    'suomen sairausvakuutuskortti',
    'sairausvakuutuskortti',
    'sairausvakuutusnumero',
    'sairaanhoitokortin',
    'sairaanhoitokortti',
    'finska sjukförsäkringskort',
    'sjukförsäkringskort',
    'sjukförsäkring nummer',
    'hälsokort',
    'terveyskortti',
    'health card',
    'health card number',
    'health insurance card',
    'health insurance number',
  ],
  // Ten digits are fixed: the industry, Finland, and its one institution's code.
  validate: () => 'strong',
  values: ['80246802460012345678', '80 246 80246 48195 4547 8', '80246802460099887766'],
  wrong: ['80246802470012345678', '8024680246001234567'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-phi.html',
    'https://www.kela.fi/european-health-insurance-card',
  ],
});
