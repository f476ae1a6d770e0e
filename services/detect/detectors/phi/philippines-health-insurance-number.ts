import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedHealth({
  id: 'PHILIPPINES_HEALTH_INSURANCE_NUMBER',
  name: 'PhilHealth number of the Philippines',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{2}-\d{9}-\d|\d{12}`,
  maxLength: 14,
  keywords: ['philhealth', 'philhealth number', 'philhealth id', 'philhealth pin', 'philhealth identification number'],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['12-345678901-2', '010203040506', '19-200145678-3'],
  wrong: ['12-34567890-2', '12-345678901'],
  references: ['https://www.philhealth.gov.ph'],
});
