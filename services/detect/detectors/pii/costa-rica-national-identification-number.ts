import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'COSTA_RICA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Cédula or DIMEX of Costa Rica',
  negativeKeywords: otherNumbers,
  body: String.raw`0?[1-9]-?\d{4}-?\d{4}|1\d{11}`,
  maxLength: 12,
  keywords: [
    'cédula de identidad',
    'cédula de persona física',
    'cédula física',
    'número de cédula',
    'cédula de residencia',
    'dimex',
    'cédula costarricense',
    'costa rican id',
    'costa rica national id',
  ],
  forms: [
    {
      // Under the bare word, which other countries have too, only as Costa Rica groups it.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`0?[1-9]-\d{4}-\d{4}`),
      maxLength: 12,
      keywords: ['cédula', 'cedula'],
    },
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['1-0913-0259', '01-0613-0584', '155812994816'],
  wrong: ['1-0913-025', '11-0913-0259'],
  references: ['https://www.tse.go.cr', 'https://www.migracion.go.cr'],
});
