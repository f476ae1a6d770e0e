import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PHILIPPINES_SOCIAL_SECURITY_NUMBER',
  name: 'SSS, UMID or Pag-IBIG number of the Philippines',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{2}-\d{7}-\d|\d{4}-\d{7}-\d|\d{4}-\d{4}-\d{4}|\d{10}|\d{12}`,
  maxLength: 14,
  keywords: [
    'sss',
    'sss number',
    'sss no',
    'sss id',
    'umid',
    'crn umid',
    'umid number',
    'common reference number',
    'pag-ibig',
    'pag-ibig mid',
    'pag-ibig number',
    'pagibig',
    'hdmf',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['34-1234567-8', '0111-1234567-9', '1211-1234-5678'],
  wrong: ['34-123456-8', '1211-1234-567'],
  references: ['https://www.sss.gov.ph', 'https://www.pagibigfund.gov.ph'],
});
