import { phoneDetector } from '../../builders/phone-detector.ts';
import { phoneWords } from '../../builders/phone-words.ts';

export default phoneDetector({
  id: 'SPAIN_PHONE_NUMBER',
  name: 'Phone number of Spain',
  country: 'ES',
  code: '34',
  national: String.raw`[6-9]\d{2}[ .-]?\d{3}[ .-]?\d{3}|[6-9]\d{2}[ .-]\d{2}[ .-]\d{2}[ .-]\d{2}`,
  keywords: [...phoneWords, 'teléfono', 'telefono', 'móvil', 'movil', 'número de teléfono'],
  examples: {
    match: ['+34 912 345 678', 'Teléfono: 612 34 56 78', { text: '912345678', header: 'telefono' }],
    reject: ['612 345 678 stands alone', '+34 1', 'teléfono 12', 'order 612345678'],
  },
});
