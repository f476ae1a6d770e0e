import { accountWords, ibanDetector } from '../../builders/iban-detector.ts';
import { isolated } from '../../builders/isolated.ts';
import { italianCheckLetter } from '../../validators/italian-check-letter.ts';

export default ibanDetector({
  id: 'ITALY_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Italy (IBAN or BBAN)',
  country: 'IT',
  example: 'IT60X0542811101000000123456',
  domestic: {
    pattern: isolated(String.raw`[A-Z][ -]?\d{5}[ -]?\d{5}[ -]?[A-Z0-9]{12}`),
    maxLength: 26,
    keywords: [
      ...accountWords,
      'codice bancario',
      'conto bancario',
      'numero di conto',
      'conto corrente',
      'coordinate bancarie',
    ],
    validate: (value) => italianCheckLetter(value.slice(1)) === value[0] && 'strong',
    examples: {
      match: [
        'numero di conto X 05428 11101 000000123456',
        { text: 'X0542811101000000123456', header: 'conto_bancario' },
      ],
      reject: ['numero di conto Y 05428 11101 000000123456', 'X0542811101000000123456 stands alone'],
    },
  },
});
