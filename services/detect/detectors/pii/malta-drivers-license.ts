import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'MALTA_DRIVERS_LICENSE',
  name: 'Driving licence number of Malta',
  body: String.raw`[A-Z]{2} ?\d{3} ?\d{3}`,
  maxLength: 10,
  keywords: ['liċenzja tas-sewqan', 'licenzja tas-sewqan', 'liċenzja tas sewqan'],
  values: ['AB 123 456', 'CD234567', 'EF 345678'],
  wrong: ['A123456', 'AB12345'],
});
