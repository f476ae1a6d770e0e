import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'CYPRUS_DRIVERS_LICENSE',
  name: 'Driving licence number of Cyprus',
  body: String.raw`\d{12}`,
  maxLength: 12,
  keywords: ['αριθμός άδειας οδήγησης', 'άδειας οδήγησης', 'άδεια οδήγησης', 'adeia odigisis', 'driving licence'],
  values: ['000123456789', '000234567891', '001345678912'],
  wrong: ['00012345678', '0001234567890'],
});
