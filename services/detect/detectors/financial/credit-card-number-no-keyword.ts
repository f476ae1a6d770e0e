import { acceptMajorCard } from '../../accept/card.ts';
import { cardPattern } from '../../builders/card-pattern.ts';
import { cardTestNumbers } from '../../builders/card-test-numbers.ts';
import { financial } from '../../builders/identifier.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { otherNumberWords } from '../../builders/negative-words.ts';
import { cardNetwork } from '../../validators/card-network.ts';
import { luhn } from '../../validators/luhn.ts';

export default financial({
  id: 'CREDIT_CARD_NUMBER_(NO_KEYWORD)',
  name: 'Credit card number without a keyword',
  trigger: { kind: 'shape', shape: 'digits' },
  pattern: cardPattern,
  maxLength: 23,
  keywordRule: 'none',
  bareConfidence: 'LOW',
  negativeKeywords: otherNumberWords,
  columnEvidence: true,
  knownTestValues: cardTestNumbers,
  validate: (digits) => luhn(digits) && cardNetwork(digits)?.major === true && digits.length >= 14 && 'strong',
  accept: acceptMajorCard,
  examples: {
    match: [
      'He wrote 4539 1488 0343 6467 on the back.',
      'charged 3714-496353-98449 twice',
      'see 5425233430109903; thanks',
    ],
    reject: [
      ...lookalikes,
      '4539 1488 0343 6468 is no card',
      '4111111111111111 is for testing',
      'order_id=4539148803436467',
      'a3f4-4539-1488-0343-646712345678',
    ],
  },
  references: ['ISO/IEC 7812-1', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-financial.html'],
});
