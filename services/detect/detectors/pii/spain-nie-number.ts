import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { spanishLetter } from '../../validators/spanish-letter.ts';

export default keyedPersonal({
  id: 'SPAIN_NIE_NUMBER',
  name: 'NIE of Spain',
  recommended: true,
  body: String.raw`[XYZxyz][ -]?\d{7}[ -]?[A-Za-z]`,
  maxLength: 11,
  keywords: [
    'número de identificación de extranjero',
    'foreigner identification number',
    'spanish foreigner number',
    'nie',
    'número de identidad de extranjero',
    'numero de identidad de extranjero',
    'número de identidad',
    'tarjeta de residencia',
    'número de contribuyente',
    'tin#',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  columnEvidence: true,
  validate: (value) => spanishLetter(value) && 'strong',
  values: ['X2482300W', 'X-7952360-H', 'X1234567L'],
  wrong: ['X2482300A', 'W2482300W'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.interior.gob.es'],
});
