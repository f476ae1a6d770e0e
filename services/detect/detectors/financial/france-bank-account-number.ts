import { accountWords, ibanDetector } from '../../builders/iban-detector.ts';
import { isolated } from '../../builders/isolated.ts';
import { bban } from '../../validators/bban.ts';

export default ibanDetector({
  id: 'FRANCE_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of France (IBAN or RIB)',
  country: 'FR',
  example: 'FR1420041010050500013M02606',
  domestic: {
    pattern: isolated(String.raw`\d{5}[ -]?\d{5}[ -]?[A-Z0-9]{11}[ -]?\d{2}`),
    maxLength: 26,
    keywords: [...accountWords, 'code bancaire', 'compte bancaire', 'numéro de compte', 'numero de compte', 'rib'],
    validate: (value) => bban(value, 'FR') && 'strong',
    examples: {
      match: ['RIB 20041 01005 0500013M026 06', { text: '20041010050500013M02606', header: 'numéro de compte' }],
      reject: ['RIB 20041 01005 0500013M026 07', '20041010050500013M02606 stands alone'],
    },
  },
});
