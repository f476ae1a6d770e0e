import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'PORTUGAL_DRIVERS_LICENSE',
  name: 'Driving licence number of Portugal',
  body: String.raw`[A-Z]{1,2}-?\d{5,8} ?\d`,
  maxLength: 13,
  keywords: [
    'carta de condução',
    'carta de conducao',
    'carteira de habilitação',
    'carteira habilitação',
    'carteira de motorist',
    'licença de condução',
    'licença condução',
    'número de licença',
    'permissão de condução',
  ],
  values: ['L-1234567 8', 'SE-123456 7', 'P-2345678 9'],
  wrong: ['1234567 8', 'L-123'],
});
