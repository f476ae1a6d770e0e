import { health } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';

export default health({
  id: 'HEALTH_INSURANCE_MEMBER_ID',
  name: 'Health insurance member, subscriber or policy number',
  pattern: isolated(String.raw`(?:[A-Z]{1,4}-?)?\d{6,14}(?:-\d{1,3})?|[A-Z]{1,3}\d[A-Z0-9]{6,12}`),
  maxLength: 24,
  keywords: [
    "insured's i.d",
    "insured's id",
    'insured id number',
    'health policy number',
    ...[
      'member id',
      'member number',
      'member no',
      'insurance id',
      'insurance member',
      'insurance number',
      'insurance policy',
      'subscriber id',
    ],
    ...[
      'subscriber number',
      'subscriber no',
      'policy holder id',
      'health plan id',
      'health plan number',
      'health plan beneficiary',
      'beneficiary number',
    ],
    ...[
      'payer id',
      'medicaid',
      'medicaid id',
      'medicaid number',
      'group number',
      'health insurance',
      'health insurance number',
      'insured id',
    ],
  ],
  negativeKeywords: [
    'phone',
    'tel',
    'fax',
    'claim number',
    'car',
    'vehicle',
    'auto',
    'premium',
    'amount',
    'loyalty',
    'frequent flyer',
    'team',
  ],
  validate: (value) => (value.match(/\d/g) ?? []).length >= 5 && !/(\d)\1{5}/.test(value),
  examples: {
    match: [
      'Member ID: W1234 is wrong, use XYZ123456789',
      { text: 'H48201933', header: 'subscriber_id' },
      'Medicaid number 482019337',
    ],
    reject: [...lookalikes, 'XYZ123456789 stands alone', 'member id pending', 'Member ID: 0000000', 'team member id 8'],
  },
  references: ['45 CFR 164.514(b)(2)(i)(I)'],
});
