import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'UNITED_ARAB_EMIRATES_TAX_IDENTIFICATION_NUMBER',
  name: 'TRN of the United Arab Emirates',
  negativeKeywords: otherNumbers,
  body: String.raw`1\d{2}[- ]?\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{3}|1\d{2}[- ]\d{4}[- ]\d{4}[- ]\d{4}`,
  maxLength: 19,
  keywords: [
    'trn',
    'tax registration number',
    'vat trn',
    'رقم التسجيل الضريبي',
    'uae tax id',
    'uae vat number',
    'uae tax number',
  ],
  values: ['100123456700003', '100-345-678-900-003', '100 8504 0600 1883'],
  wrong: ['200123456700003', '10012345670000'],
  references: [
    'https://taxdo.com/resources/global-tax-id-validation-guide/united-arab-emirates',
    'https://jaxaauditors.com/?p=26315',
  ],
});
