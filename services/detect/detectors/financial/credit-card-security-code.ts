import { financial } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { severities } from '../../builders/severities.ts';

export default financial({
  id: 'CREDIT_CARD_SECURITY_CODE',
  name: 'Card verification code',
  severity: severities.mediumHigh,
  pattern: isolated(String.raw`(?!(?:19|20)\d{2})\d{3,4}(?!\s?[%/:-])`),
  maxLength: 4,
  keywordWindow: 16,
  keywords: [
    'prüfnummer',
    'kartenprüfnummer',
    'sicherheitscode',
    'cryptogramme',
    'cryptogramme visuel',
    'code de sécurité',
    'código de seguridad',
    'codice di sicurezza',
    'código de segurança',
    'güvenlik kodu',
    ...[
      'card id',
      'card identification code',
      'card identification number',
      'card security code',
      'card validation code',
      'card validation number',
    ],
    ...[
      'card verification data',
      'card verification value',
      'card verification code',
      'cvc',
      'cvc2',
      'cvv',
      'cvv2',
      'cvn',
      'csc',
      'elo verification code',
    ],
    ...['security code', 'cvv code', 'cvc code', 'card cvv', 'card cvc'],
  ],
  negativeKeywords: ['error', 'status', 'http', 'port', 'response'],
  validate: (digits) => !/^0+$/.test(digits),
  examples: {
    match: ['CVV: 737', { text: '0421', header: 'cvc2' }, '"cardSecurityCode": "915"', 'the cvv2 is 088'],
    reject: ['status 737', 'CVV check failed in 2024', 'CVV: 73712', 'cvv error 500', 'cvv: none, amount on file: 737'],
  },
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-financial.html',
    'PCI DSS 4.0 requirement 3.3',
  ],
});
