import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'BULGARIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Bulgaria',
  body: String.raw`\d{9}`,
  maxLength: 9,
  keywords: [
    'свидетелство за управление',
    'шофьорска книжка',
    'сумпс',
    'свидетелство за управление на мпс',
    'свидетелство за управление на моторно',
    'превозно средство',
  ],
  values: ['281234567', '282345678', '283456789'],
  wrong: ['28123456', '2812345678'],
});
