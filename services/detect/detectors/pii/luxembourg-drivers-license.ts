import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'LUXEMBOURG_DRIVERS_LICENSE',
  name: 'Driving licence number of Luxembourg',
  body: String.raw`\d{6}`,
  maxLength: 6,
  keywords: ['führerschäin', 'fahrerlaubnis', 'permis de conduire'],
  values: ['123456', '234567', '345678'],
  wrong: ['12345', '1234567'],
});
