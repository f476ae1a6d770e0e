import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'FINLAND_DRIVERS_LICENSE',
  name: 'Driving licence number of Finland',
  body: String.raw`\d{6}[-+A]\d{3}[0-9A-Y]`,
  maxLength: 11,
  keywords: [
    'ajokorttinumero',
    'ajokortti',
    'ajokortin numero',
    'körkort',
    'körkort nummer',
    'förare lic.',
    'kuljettaja lic.',
  ],
  values: ['010180-123A', '131052-308T', '250395-9871'],
  wrong: ['010180-12', '01018-123A'],
});
