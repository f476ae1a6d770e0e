import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'CROATIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Croatia',
  body: String.raw`\d{8}`,
  maxLength: 8,
  keywords: ['br. vozačke', 'vozačka dozvola', 'vozacka dozvola', 'broj vozačke dozvole'],
  values: ['12345678', '23456789', '34567890'],
  wrong: ['1234567', '123456789'],
});
