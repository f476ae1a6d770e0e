import { accountWords, ibanDetector } from '../../builders/iban-detector.ts';
import { isolated } from '../../builders/isolated.ts';

export default ibanDetector({
  id: 'GERMANY_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Germany (IBAN, or Bankleitzahl and Kontonummer)',
  country: 'DE',
  example: 'DE89370400440532013000',
  domestic: {
    pattern: isolated(String.raw`[1-8]\d{2} ?\d{3} ?\d{2}[ /-]{0,3}\d{10}|\d{10}(?! ?\d)`),
    maxLength: 23,
    keywords: ['bankleitzahl', 'blz', 'kontonummer', 'konto nr', 'konto-nr', 'ktonr', 'kto', 'bban', 'sepa'],
    negativeKeywords: ['telefon', 'tel', 'fax', 'mobil', 'kundennummer', 'rechnung'],
    validate: () => true,
    examples: {
      match: ['BLZ 370 400 44 / 0532013000', { text: '0532013000', header: 'Kontonummer' }, 'Kontonummer: 0648489890'],
      reject: ['0532013000 stands alone', 'Kontonummer folgt, Telefon 0532013000', ...accountWords.slice(0, 1)],
    },
  },
});
