import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'SLOVAKIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Slovakia',
  body: String.raw`[A-Z]\d{7}`,
  maxLength: 8,
  keywords: [
    'vp č',
    'vodičský preukaz',
    'číslo vodičského preukazu',
    'vodicsky preukaz',
    'číslo licencie',
    'povolenie vodiča',
    'povolenie na jazdu',
  ],
  values: ['E1234567', 'D2345678', 'C3456789'],
  wrong: ['E123456', 'E12345678'],
});
