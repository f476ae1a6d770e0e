import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'COLOMBIA_CITIZENSHIP_CARD_NUMBER',
  name: 'Cédula de ciudadanía of Colombia',
  body: String.raw`(?:1\.?\d{3}|\d{1,3})(?:\.?\d{3}){2}`,
  maxLength: 13,
  keywords: [
    'documento de identidad',
    'cédula de ciudadanía',
    'cedula de ciudadania',
    'documento de identificación',
    'documento de identificacion',
    'cédula',
    'cedula',
    'número de cédula',
  ],
  negativeKeywords: ['nit', 'teléfono', 'telefono', 'jurídica', 'juridica'],
  validate: (value) => value.length >= 6 && !/^(\d)\1+$/.test(value),
  forms: [
    {
      // Too short for bare digits.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`(?:1\.\d{3}|\d{1,3})(?:\.\d{3}){2}`),
      maxLength: 13,
      keywords: ['c.c', 'cc', 'c.c. no'],
      keywordWindow: 8,
    },
  ],
  values: ['1.032.456.789', '79123456', '1232473739'],
  wrong: ['12.345', '12345678901'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
