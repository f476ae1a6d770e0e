import { keyedHealth } from '../../builders/keyed-identifier.ts';

export default keyedHealth({
  id: 'USA_NATIONAL_DRUG_CODE',
  name: 'US National Drug Code',
  body: String.raw`\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d{1,2}|\d{11}`,
  maxLength: 13,
  keywords: ['ndc', 'national drug code', 'ndc number', 'ndc code', 'ndc#', 'ndc no', 'drug code', 'drug source value'],
  validate: (digits) => digits.length >= 10 && !/^(\d)\1+$/.test(digits),
  values: ['0777-3105-02', '50242-040-62', '00777310502'],
  wrong: ['777-3105-02', '50242-040-6'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-phi.html', '21 CFR 207.33'],
});
