import { isValidBIC } from 'ibantools';
import { keyedFinancial } from '../../builders/keyed-identifier.ts';
import { severities } from '../../builders/severities.ts';
import { isCommonWord } from '../../validators/common-word.ts';

export default keyedFinancial({
  id: 'SWIFT_BIC',
  name: 'Business identifier code (SWIFT, BIC)',
  severity: severities.rising,
  body: '[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?',
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
  // `Swift_LANGUAGE`, `COMPILER (swift)`: words whose letters spell a country.
  validate: (_, raw) => isValidBIC(raw) && !(/^[A-Z]+$/.test(raw) && isCommonWord(raw.toLowerCase())),
  values: ['DEUTDEFFXXX', 'NEDSZAJJ', 'COBADEFF'],
  wrong: ['DEUTXXFFXXX', 'DEUTDEF', 'DEUT1EFF'],
  references: ['ISO 9362'],
});
