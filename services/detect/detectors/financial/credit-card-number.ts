import { acceptAnyCard } from '../../accept/card.ts';
import { cardPattern } from '../../builders/card-pattern.ts';
import { cardTestNumbers } from '../../builders/card-test-numbers.ts';
import { financial } from '../../builders/identifier.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { cardNetwork } from '../../validators/card-network.ts';
import { luhn } from '../../validators/luhn.ts';

/** Sixteen digits of the industries that issue cards: new ranges are assigned faster than tables learn of them. */
const unknownIssuer = /^[3-6]\d{15}$/;

export default financial({
  id: 'CREDIT_CARD_NUMBER',
  name: 'Credit card number with a keyword',
  recommended: true,
  pattern: cardPattern,
  maxLength: 23,
  keywords: [
    ...[
      'account',
      'account number',
      'american express',
      'amex',
      'bank card',
      'c card',
      'card',
      'card num',
      'card number',
      'card no',
      'cards',
      'cc',
      'cc #',
      'cc#',
    ],
    ...[
      'ccn',
      'ccnum',
      'check card',
      'cred card',
      'credit',
      'credit card',
      'credit cards',
      'credit card#',
      'credit no',
      'credit num',
      'creditcard',
    ],
    ...[
      'dankort',
      'debit',
      'debit card',
      'debit no',
      'debit num',
      'diners club',
      'discover',
      'electron',
      'japanese card bureau',
      'jcb',
      'maestro',
    ],
    ...[
      'mastercard',
      'master card',
      'mc',
      'pan',
      'payment account number',
      'payment card number',
      'pcn',
      'pmnt #',
      'pmnt card',
      'pmnt no',
    ],
    ...[
      'pmnt number',
      'union pay',
      'unionpay',
      'visa',
      'kreditkarte',
      'kartennummer',
      'carte bancaire',
      'numero de tarjeta',
      'tarjeta',
      'cartao',
    ],
  ],
  negativeKeywords: [
    'gift card',
    'loyalty',
    'order id',
    'order_id',
    'tracking',
    'sim card',
    'iccid',
    'imei',
    'library card',
  ],
  columnEvidence: true,
  knownTestValues: cardTestNumbers,
  validate: (digits) => luhn(digits) && (cardNetwork(digits) !== null || unknownIssuer.test(digits)) && 'strong',
  accept: acceptAnyCard,
  examples: {
    match: [
      'card number: 4539 1488 0343 6467',
      { text: '5425233430109903', header: 'cardNumber' },
      'Please charge my Amex 3714-496353-98449 today',
      '"pan":"6011000990139432"',
      { text: '2223 0000 4841 0010', header: 'credit_card' },
    ],
    reject: [
      ...lookalikes,
      'card number: 4539 1488 0343 6468',
      'card number: 4111 1111 1111 1111',
      'card 9539148803436463 declined',
      'card id 453914880343646712345678',
      'nothing near 4539148803436467 says what it is',
    ],
  },
  references: ['ISO/IEC 7812-1', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-financial.html'],
});
