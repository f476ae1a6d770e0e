import { phoneDetector } from '../../builders/phone-detector.ts';
import { phoneWords } from '../../builders/phone-words.ts';

export default phoneDetector({
  id: 'UK_PHONE_NUMBER',
  name: 'Phone number of the United Kingdom',
  country: 'GB',
  code: '44',
  national: String.raw`\(?0[1-9]\d{1,4}\)?[ -]?\d{3,4}[ -]?\d{3,6}`,
  keywords: phoneWords,
  examples: {
    match: ['+44 20 7946 0958', 'Tel: 020 7946 0958', { text: '07400123456', header: 'mobile' }],
    reject: ['020 7946 0958 stands alone', '+44 1', 'tel 12', 'order 07400123456'],
  },
});
