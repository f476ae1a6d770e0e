import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'PERU_FOREIGNER_NUMBER',
  name: 'Carné de extranjería of Peru',
  negativeKeywords: otherNumbers,
  body: String.raw`00\d{7}`,
  maxLength: 9,
  keywords: [
    'carné de extranjería',
    'carnet de extranjería',
    'carnet de extranjeria',
    'carne de extranjeria',
    'carné de extranjero',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['001043328', '000494998', '001234567'],
  wrong: ['101043328', '00104332'],
  references: ['https://docs.alps.cl/reference/document-types'],
});
