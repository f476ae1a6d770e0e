import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'SOUTH_KOREA_DRIVERS_LICENSE',
  name: 'Driving licence number of South Korea',
  body: String.raw`(?:1[1-9]|2[0-8])-\d{2}-\d{6}-\d{2}|(?:1[1-9]|2[0-8])\d{10}`,
  maxLength: 15,
  keywords: [
    '운전면허',
    '운전면허번호',
    '운전면허증',
    '면허번호',
    'korean driver license',
    "korean driver's license",
    'driver license',
    'drivers license',
  ],
  values: ['11-22-333333-44', '122233344455', '28-01-123456-70'],
  wrong: ['10-22-333333-44', '11-22-33333-44'],
  references: ['https://www.safedriving.or.kr'],
});
