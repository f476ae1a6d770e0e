import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'AUSTRALIA_CUSTOMER_REFERENCE_NUMBER',
  name: 'Customer reference number of Services Australia (Centrelink)',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{3}[ -]?\d{3}[ -]?\d{3}[A-Z]`,
  maxLength: 12,
  keywords: ['centrelink', 'customer reference number', 'centrelink number', 'crn'],
  values: ['204 123 456A', '307123456K', '512-345-678T'],
  wrong: ['204 123 45A', '204 123 456'],
  references: ['https://www.servicesaustralia.gov.au/individuals/subjects/centrelink-customer-reference-number-crn'],
});
