import { cardTestNumbers } from '../../builders/card-test-numbers.ts';
import { financial } from '../../builders/identifier.ts';
import { luhn } from '../../validators/luhn.ts';

export default financial({
  id: 'CREDIT_CARD_MAGNETIC_STRIPE',
  name: 'Track 1 or 2 of a magnetic stripe',
  recommended: true,
  trigger: {
    kind: 'literals',
    literals: ['^', '='].flatMap((mark) => ['2', '3', '4'].map((digit) => mark + digit)),
    maxBack: 60,
  },
  // Track 1 %B number ^ name ^ year month service …?, track 2 ; number = year month service …?
  pattern:
    /(?<![A-Za-z0-9])%?B(\d{12,19})\^[A-Za-z ./'-]{2,26}\^[2-4]\d(?:0[1-9]|1[0-2])\d{3}[A-Za-z0-9 ]{0,40}\??|(?<!\d);?(\d{12,19})=[2-4]\d(?:0[1-9]|1[0-2])\d{3}\d{0,20}\??(?!\d)/,
  maxLength: 120,
  keywords: [
    'card data',
    'iso7813',
    'mag',
    'magstripe',
    'magnetic stripe',
    'stripe',
    'swipe',
    'track 1',
    'track 2',
    'track1',
    'track2',
    'track data',
  ],
  keywordRule: 'supporting',
  normalize: (value) => value,
  knownTestValues: cardTestNumbers,
  validate: (_value, _raw, match) => {
    const number = match[1] ?? match[2] ?? '';
    return luhn(number) && !cardTestNumbers.includes(number) && 'strong';
  },
  examples: {
    match: [
      '%B4539148803436467^SMITH/JOHN^28051010000000000000?',
      'swipe: ;5425233430109903=30121011234567890?',
      { text: 'B4539148803436467^DOE/JANE^2805101', header: 'track1' },
    ],
    reject: [
      '%B4539148803436468^SMITH/JOHN^28051010000000000000?',
      ';4111111111111111=30121011234567890?',
      'a=2512101 and b^3',
      '%B4539148803436467 and no more',
    ],
  },
  references: ['ISO/IEC 7813', 'PCI DSS 4.0 requirement 3.3'],
});
