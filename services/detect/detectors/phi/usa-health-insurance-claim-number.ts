import { keyedHealth } from '../../builders/keyed-identifier.ts';

export default keyedHealth({
  id: 'USA_HEALTH_INSURANCE_CLAIM_NUMBER',
  name: 'US Medicare health insurance claim number',
  body: String.raw`\d{3}-?\d{2}-?\d{4}-?(?:[A-Z]\d?|[A-Z]{2})|(?:A|CA|H|JA|MA|MH|PA|PD|PH|WA|WCA|WCD|WCH|WD|WH)-?(?:\d{6}|\d{3}-?\d{2}-?\d{4})`,
  maxLength: 15,
  keywords: [
    'hic',
    'hicn',
    'hicn#',
    'hicn#.',
    'hicno#',
    'hic number',
    'hic no',
    'hic no.',
    'hic#',
    'health insurance claim number',
    'health insurance claim',
    'medicare claim number',
  ],
  values: ['123-45-6789-A', '123456789C1', 'WA123456'],
  wrong: ['123-45-6789', 'XY-123456'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-phi.html',
    'https://www.ssa.gov: POMS HI 00208.065',
  ],
});
