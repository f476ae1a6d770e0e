import { isValidBIC } from 'ibantools';
import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { isCommonWord } from '../../validators/common-word.ts';

/** Words whose letters spell a country, beside the language called Swift, that no list of English has. */
const ofPrograms = new Set(
  'COMPILER DATABASE FILENAME PATHNAME ROLLBACK FALLBACK CALLBACK TEMPLATE TRUNCATE MISMATCH PROVIDER VERIFIER INFINITY LOOPBACK UNSPECIFIED COMPRESSION CONSTRAINTS TIMESTAMPNS'.split(
    ' ',
  ),
);

/** In small letters, or a word. */
const isWord = (raw: string): boolean =>
  raw !== raw.toUpperCase() || isCommonWord(raw.toLowerCase()) || ofPrograms.has(raw);

export default keyedFinancial({
  id: 'SWIFT_BIC',
  name: 'Business identifier code (SWIFT, BIC)',
  severity: severities.rising,
  // Not a part of a constant (`CMAKE_Swift_LANGUAGE_ID`).
  body: '(?<![A-Za-z0-9]_)[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?!_)',
  maxLength: 11,
  keywords: [
    'business identifier code',
    'business identifier codes',
    'swift',
    'bic',
    'swift code',
    'bic code',
    'swift bic',
    'bic swift',
    'swift number',
    'bank identifier code',
    'bic/swift',
    'swift/bic',
    'bicfi',
    'bicid',
    'anybic',
    'bicorbei',
  ],
  negativeKeywords: ['taylor', 'programming', 'language', 'compiler'],
  normalize: (value) => value,
  // `lib-swift: precross`: small letters alone are a word of a program.
  validate: (_, raw) => isValidBIC(raw.toUpperCase()) && !(/^[A-Z]+$/i.test(raw) && isWord(raw)),
  values: ['DEUTDEFFXXX', 'NEDSZAJJ', 'COBADEFF'],
  wrong: ['DEUTXXFFXXX', 'DEUTDEF', 'DEUT1EFF', 'COMPILER', 'LANGUAGE'],
  references: ['ISO 9362'],
});
