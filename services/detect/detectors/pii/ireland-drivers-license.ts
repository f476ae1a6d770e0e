import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'IRELAND_DRIVERS_LICENSE',
  name: 'Driving licence number of Ireland',
  body: String.raw`\d{9}|\d{6}[A-Z]{2}\d{0,2}`,
  maxLength: 10,
  keywords: ['driver number', 'ceadúnas tiomána', 'ceadunas tiomana', 'driving licence', 'driver licence'],
  values: ['123456789', '234567AB', '345678912'],
  wrong: ['12345678', '1234567890'],
});
