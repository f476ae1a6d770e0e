import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'BOLIVIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Identity card of Bolivia: number, complement, department',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{5,8}(?:[-. ]\d[A-Z])?[-. ]?(?:LP|CB|SC|OR|PT|PO|CH|TJ|BE|BN|PD|PA)(?:[-.]\d?[A-Z]{1,2})?(?![-.]?[A-Za-z0-9@])|(?:LP|CB|SC|OR|PT|PO|CH|TJ|BE|BN|PD|PA)[-. ]?\d{7,8}`,
  maxLength: 18,
  keywords: [
    'cédula de identidad',
    'cedula de identidad',
    'cédula',
    'carnet de identidad',
    'carné de identidad',
    'c.i',
    'bolivian id',
    'bolivia national id',
  ],
  values: ['1234567 LP', '9876543-CB', '4567890-1A SC', 'SC 1234589'],
  wrong: ['1234567-XX', '1234-LP'],
  references: ['https://docs.v3.localpayment.com/api-reference-guide/document-validations/bolivia'],
});
