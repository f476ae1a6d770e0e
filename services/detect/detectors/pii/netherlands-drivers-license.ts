import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'NETHERLANDS_DRIVERS_LICENSE',
  name: 'Driving licence number of Netherlands',
  body: String.raw`\d{10}`,
  maxLength: 10,
  keywords: ['rijbewijs', 'rijbewijsnummer', 'permis de conduire'],
  values: ['5123456789', '5234567891', '4345678912'],
  wrong: ['512345678', '51234567890'],
});
