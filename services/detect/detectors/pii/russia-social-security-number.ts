import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { snils } from '../../validators/russian-numbers.ts';

export default keyedPersonal({
  id: 'RUSSIA_SOCIAL_SECURITY_NUMBER',
  name: 'SNILS of Russia',
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  body: String.raw`\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{2}`,
  maxLength: 14,
  keywords: [
    'снилс',
    'snils',
    'страховой номер',
    'страховое свидетельство',
    'номер снилс',
    'individual insurance account number',
    'russian social security number',
  ],
  validate: (value) => snils(value) && 'strong',
  values: ['194-580-730 04', '12157368143', '193-036-426 62'],
  wrong: ['194-580-730 05', '194-580-730'],
  references: ['https://sfr.gov.ru'],
});
