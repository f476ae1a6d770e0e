import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'SLOVENIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Slovenia',
  body: String.raw`\d{9}`,
  maxLength: 9,
  keywords: ['vozniško dovoljenje', 'voznisko dovoljenje', 'številka vozniškega dovoljenja'],
  values: ['123456789', '001234567', '234567891'],
  wrong: ['12345678', '1234567890'],
});
