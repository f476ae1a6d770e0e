import { phoneDetector } from '../../builders/phone-detector.ts';
import { phoneWords } from '../../builders/phone-words.ts';

export default phoneDetector({
  id: 'ITALY_PHONE_NUMBER',
  name: 'Phone number of Italy',
  country: 'IT',
  code: '39',
  national: String.raw`(?:3\d{2}|0\d{1,3})[ ./-]?\d{3,8}(?:[ .-]?\d{2,4}){0,2}`,
  keywords: [...phoneWords, 'telefono', 'cellulare', 'numero di telefono', 'recapito'],
  examples: {
    match: [
      '+39 06 4206 1234',
      'Cellulare: 347 123 4567',
      { text: '0642061234', header: 'telefono' },
      { text: '334-642-4600', header: 'cellulare' },
    ],
    reject: [
      '347 123 4567 stands alone',
      '+39 1',
      'telefono 12',
      'order 3471234567',
      { text: '312-642-4600', header: 'phone' },
    ],
  },
});
