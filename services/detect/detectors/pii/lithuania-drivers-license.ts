import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'LITHUANIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Lithuania',
  body: String.raw`\d{8}`,
  maxLength: 8,
  keywords: ['vairuotojo pažymėjimas', 'vairuotojo pažymėjimo numeris'],
  values: ['01234567', '12345678', '23456789'],
  wrong: ['1234567', '123456789'],
});
