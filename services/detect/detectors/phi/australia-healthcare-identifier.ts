import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { luhn } from '../../validators/luhn.ts';

export default keyedHealth({
  id: 'AUSTRALIA_HEALTHCARE_IDENTIFIER',
  name: 'Individual healthcare identifier of Australia',
  negativeKeywords: otherNumbers,
  body: String.raw`8003 ?60\d{2} ?\d{4} ?\d{4}`,
  maxLength: 19,
  keywords: ['individual healthcare identifier', 'ihi', 'ihi number', 'my health record'],
  validate: (value) => luhn(value) && 'strong',
  values: ['8003600000000122', '8003 6081 6669 0503', '8003601234567894'],
  wrong: ['8003600000000123', '8002600000000122'],
  references: [
    'http://hl7.org.au/fhir/StructureDefinition/au-ihi',
    'https://www.servicesaustralia.gov.au/individual-healthcare-identifiers',
  ],
});
