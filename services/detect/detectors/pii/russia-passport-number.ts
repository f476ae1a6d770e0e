import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

/** Series of the region (OKATO) and the year of the form, № or N between it and the number, as forms write it. */
const body = String.raw`\d{2} ?(?:9[7-9]|[0-3]\d)(?:,? ?(?:\xe2\x84\x96|[Nn](?:\xc2\xba|o\.?)?|\xd0\xbd\xd0\xbe\xd0\xbc\xd0\xb5\xd1\x80) ?| )?\d{6}`;

export default keyedPersonal({
  id: 'RUSSIA_PASSPORT_NUMBER',
  name: 'Internal passport of Russia: series and number',
  negativeKeywords: [...otherNumbers, 'инн', 'снилс', 'водительское'],
  body,
  maxLength: 26,
  keywords: [
    ...['паспорт', 'паспорта', 'паспортом', 'серия и номер паспорта', 'паспорт серия', 'паспорт серии', 'паспорт рф'],
    ...[
      'паспорт гражданина',
      'паспортные данные',
      'серия и номер',
      'серия',
      'серии',
      'russian passport',
      'internal passport',
    ],
  ],
  validate: (value) => !/^00|0{6}$|(\d)\1{5}/.test(value.replace(/\D/g, '')),
  values: ['45 08 625434', '4598625106', '45 12 № 718205'],
  wrong: ['45 08 62543', '45 58 625434'],
  references: ['Decree of the Government of the Russian Federation No. 828 of 8 July 1997'],
});
