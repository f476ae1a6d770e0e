import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'LATVIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Latvia',
  body: String.raw`[A-Z]{2} ?\d{6}`,
  maxLength: 9,
  keywords: [
    'vadītāja apliecība',
    'vadītāja apliecības numurs',
    'autovadītāja apliecība',
    'vadītāja atļauja',
    'vadītāja licences numurs',
    'licences numurs',
  ],
  values: ['AA123456', 'AB 234567', 'AC345678'],
  wrong: ['A123456', 'AA12345'],
});
