import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'BELGIUM_DRIVERS_LICENSE',
  name: 'Driving licence number of Belgium',
  body: String.raw`\d{10}`,
  maxLength: 10,
  keywords: [
    'rijbewijs',
    'rijbewijsnummer',
    'permis de conduire',
    'numéro permis conduire',
    'führerschein',
    'führerscheinnummer',
    'fuehrerschein',
    'fuehrerscheinnummer',
    'fuhrerschein',
    'fuhrerscheinnummer',
  ],
  values: ['0912345678', '1023456789', '1534567890'],
  wrong: ['091234567', '09123456789'],
});
