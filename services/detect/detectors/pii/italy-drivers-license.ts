import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'ITALY_DRIVERS_LICENSE',
  name: 'Driving licence number of Italy',
  body: String.raw`[A-Z]{2}\d{7}[A-Z]|U1[0-9A-Z]{7}[A-Z]`,
  maxLength: 10,
  keywords: [
    'patente di guida',
    'patente di guida numero',
    'patente guida',
    'patente guida numero',
    'numero patente',
    'patente',
  ],
  values: ['MI5123456X', 'U1K99A123B', 'RM1234567A'],
  wrong: ['MI512345X', 'MI51234567'],
});
