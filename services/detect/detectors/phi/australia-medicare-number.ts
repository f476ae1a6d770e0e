import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { australianMedicare } from '../../validators/australian-medicare.ts';

export default keyedHealth({
  id: 'AUSTRALIA_MEDICARE_NUMBER',
  name: 'Medicare number of Australia',
  body: String.raw`[2-6]\d{3}[ -]?\d{5}[ -]?\d(?:[ /-]?\d)?`,
  maxLength: 14,
  keywords: ['medicare', 'medicare number', 'medicare no', 'medicare card', 'medicare card number'],
  negativeKeywords: ['phone', 'tel', 'mbi'],
  columnEvidence: true,
  validate: (value) => australianMedicare(value) && 'strong',
  values: ['2123 45670 1', '4823446701', '2123 45670 1 1'],
  wrong: ['2123 45671 1', '1123 45670 1'],
  references: ['https://www.servicesaustralia.gov.au/medicare-card'],
});
