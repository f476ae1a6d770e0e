import { accountWords, ibanDetector } from '../../builders/iban-detector.ts';
import { isolated } from '../../builders/isolated.ts';

export default ibanDetector({
  id: 'UK_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of the United Kingdom (IBAN, BBAN, or sort code and account)',
  country: 'GB',
  example: 'GB29NWBK60161331926819',
  domestic: {
    pattern: isolated(
      String.raw`[A-Z]{4} ?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{8}|\d{2}[ -]?\d{2}[ -]?\d{2}[ ,/-]{1,3}\d{8}|\d{8}(?! ?\d)`,
    ),
    maxLength: 23,
    keywords: [...accountWords.filter((word) => word !== 'iban'), 'sort code', 'sortcode', 'sepa', 'account no'],
    negativeKeywords: ['date', 'phone', 'tel', 'invoice', 'customer number'],
    validate: () => true,
    examples: {
      match: [
        'sort code and account: 60-16-13 31926819',
        { text: '31926819', header: 'account_number' },
        'account no: 31926819',
      ],
      reject: ['31926819 stands alone', 'ticket 60-16-13 31926819'],
    },
  },
});
