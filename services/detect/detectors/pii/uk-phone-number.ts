import { phoneDetector } from '../../builders/phone-detector.ts';
import { phoneWords } from '../../builders/phone-words.ts';

export default phoneDetector({
  id: 'UK_PHONE_NUMBER',
  name: 'Phone number of the United Kingdom',
  country: 'GB',
  code: '44',
  national: String.raw`\(?0[1-9]\d{1,4}\)?[ -]?\d{3,4}[ -]?\d{3,6}`,
  grouped: String.raw`07\d{3} \d{3} ?\d{3}|020 [378]\d{3} \d{4}|(?:\(01(?:1\d|\d1)\)|01(?:1\d|\d1)) \d{3} \d{4}|(?:\(01\d{3}\)|01\d{3}) \d{3} \d{3}`,
  keywords: phoneWords,
  examples: {
    match: [
      'try me on 07911 123 456',
      'either 0161 496 0778 or (01632) 960 983',
      '+44 20 7946 0958',
      'Tel: 020 7946 0958',
      'Tel: 07911 123456',
      '+44 7911 123456',
      { text: '07400123456', header: 'mobile' },
    ],
    reject: [
      '02079460958 stands alone',
      'order 07911 123456',
      '04411 07911 123456 07912',
      '0161 496 07781',
      '+44 1',
      'tel 12',
      'order 07400123456',
    ],
  },
});
