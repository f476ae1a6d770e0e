import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'INDIA_DRIVERS_LICENSE',
  name: 'Driving licence number of India',
  body: String.raw`[A-Z]{2}[ -]?\d{2}[ -]?(?:19|20)\d{2}[ -]?\d{7}`,
  maxLength: 19,
  keywords: [
    'dl',
    'driving licence',
    'driving license',
    'dl no',
    'dl number',
    'driving licence number',
    'driver licence',
    'driver license',
    'drivers licence',
    'drivers license',
    "driver's licence",
    "driver's license",
    'driving licence no',
    'dl#',
  ],
  values: ['MH12 20110012345', 'KA-01-2015-0012345', 'DL1420110149646'],
  wrong: ['MH12 2011001234', '12MH20110012345'],
});
