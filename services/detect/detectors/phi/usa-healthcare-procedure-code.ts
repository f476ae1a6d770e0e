import { keyedHealth } from '../../builders/keyed-identifier.ts';

export default keyedHealth({
  id: 'USA_HEALTHCARE_PROCEDURE_CODE',
  name: 'HCPCS or CPT procedure code',
  body: String.raw`(?<![A-Za-z]-)(?:[ABCDEGHJKLMPQRSTUV]\d{4}(?:-[A-Z0-9]{2})?|(?:0\d{3}[1-9A-Z]|[1-9]\d{4}|\d{4}[FTU])(?:-[A-Z0-9]{2})?)`,
  maxLength: 8,
  keywords: [
    'hcpcs',
    'hcpcs code',
    'cpt',
    'cpt code',
    'current procedural terminology',
    'healthcare common procedure coding system',
    'procedure code',
    'procedure codes',
  ],
  keywordWindow: 20,
  negativeKeywords: ['zip', 'postal', 'error', 'stored procedure', 'port', 'room'],
  values: ['J0585', '99213', 'G0438'],
  wrong: ['W0585', '9921'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-phi.html',
    'https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system',
  ],
});
