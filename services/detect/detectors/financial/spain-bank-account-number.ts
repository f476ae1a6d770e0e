import { accountWords, ibanDetector } from '../../builders/iban-detector.ts';
import { isolated } from '../../builders/isolated.ts';
import { bban } from '../../validators/bban.ts';

export default ibanDetector({
  id: 'SPAIN_BANK_ACCOUNT_NUMBER',
  name: 'Bank account number of Spain (IBAN or CCC)',
  country: 'ES',
  example: 'ES9121000418450200051332',
  domestic: {
    pattern: isolated(String.raw`\d{4}[ -]?\d{4}[ -]?\d{2}[ -]?\d{10}`),
    maxLength: 23,
    keywords: [
      ...accountWords,
      ...[
        'código cuenta',
        'código cuenta bancaria',
        'cuenta cliente id',
        'número cuenta bancaria cliente',
        'número cuenta cliente',
      ],
      ...['código cuenta cliente', 'cuenta bancaria', 'ccc', 'número de cuenta', 'numero de cuenta'],
    ],
    validate: (value) => bban(value, 'ES') && 'strong',
    examples: {
      match: ['CCC: 2100 0418 45 0200051332', { text: '21000418450200051332', header: 'cuenta_bancaria' }],
      reject: ['CCC: 2100 0418 46 0200051332', '21000418450200051332 stands alone'],
    },
  },
});
