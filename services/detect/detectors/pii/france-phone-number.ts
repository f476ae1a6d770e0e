import { phoneDetector } from '../../builders/phone-detector.ts';
import { phoneWords } from '../../builders/phone-words.ts';

export default phoneDetector({
  id: 'FRANCE_PHONE_NUMBER',
  name: 'Phone number of France',
  country: 'FR',
  code: '33',
  national: String.raw`0[1-9](?:[ .-]?\d{2}){4}`,
  keywords: [...phoneWords, 'téléphone', 'tél', 'tél.', 'portable', 'télécopie', 'numéro de téléphone'],
  examples: {
    match: ['+33 1 40 20 50 50', 'Tél. 01.40.20.50.50', { text: '0612345678', header: 'telephone' }],
    reject: ['01 40 20 50 50 stands alone', '+33 0 00 00 00 00', 'tél 01 40 20 50', 'order 0612345678'],
  },
});
