import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { spanishLetter } from '../../validators/spanish-letter.ts';

export default keyedPersonal({
  id: 'SPAIN_DNI_NUMBER',
  name: 'DNI of Spain',
  recommended: true,
  body: String.raw`\d{8}[ -]?[A-HJ-NP-TV-Za-hj-np-tv-z]|\d{2}\.\d{3}\.\d{3}-?[A-HJ-NP-TV-Z]`,
  maxLength: 12,
  keywords: [
    'dni',
    'dni#',
    'dninúmero#',
    'dni número',
    'documento nacional de identidad',
    'identidad único',
    'identidadúnico#',
    'número nacional identidad',
    'documento de identidad',
    'insurance number',
    'personal identity no',
    'unique identity number',
    'uniqueid#',
    'nationalidno#',
    'nationalid#',
    ...nationalIdWords,
  ],
  columnEvidence: true,
  validate: (value) => spanishLetter(value) && 'strong',
  values: ['12345678Z', '00000001-R', '87654321X'],
  wrong: ['12345678A', '1234567Z'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.interior.gob.es'],
});
