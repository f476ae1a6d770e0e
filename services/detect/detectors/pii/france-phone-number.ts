import { phoneDetector } from '../../builders/phone-detector.ts';
import { phoneWords } from '../../builders/phone-words.ts';

export default phoneDetector({
  id: 'FRANCE_PHONE_NUMBER',
  name: 'Phone number of France',
  country: 'FR',
  code: '33',
  national: String.raw`0[1-9](?:[ .-]?\d{2}){4}`,
  grouped: String.raw`0[1-79](?: \d{2}){4}|0[1-79](?:\.\d{2}){4}`,
  keywords: [...phoneWords, 'téléphone', 'tél', 'tél.', 'portable', 'télécopie', 'numéro de téléphone'],
  examples: {
    match: [
      'Service client - 01 40 20 50 51',
      '+33 1 40 20 50 50',
      'Tél. 01.40.20.50.50',
      { text: '0612345678', header: 'telephone' },
    ],
    reject: [
      '0140205050 stands alone',
      '04 18 22 31 40 49',
      '11 01 40 20 50 50',
      '02 12 22 00 01             00 10 20 30 40 50',
      '+33 0 00 00 00 00',
      'tél 01 40 20 50',
      'order 0612345678',
    ],
  },
});
