import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'GREECE_DRIVERS_LICENSE',
  name: 'Driving licence number of Greece',
  body: String.raw`\d{9}`,
  maxLength: 9,
  keywords: [
    'αριθμός άδειας οδήγησης',
    'άδειας οδήγησης',
    'άδεια οδήγησης',
    'δεια οδήγησης',
    'adeia odigisis',
    'δίπλωμα οδήγησης',
  ],
  values: ['123456789', '234567891', '345678912'],
  wrong: ['12345678', '1234567890'],
});
