import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'DENMARK_DRIVERS_LICENSE',
  name: 'Driving licence number of Denmark',
  body: String.raw`\d{8}`,
  maxLength: 8,
  keywords: ['kørekort', 'kørekortnummer', 'korekort'],
  values: ['12345678', '23456789', '34567890'],
  wrong: ['1234567', '123456789'],
});
