import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';
import { licenceWords, licenseWords } from '../../builders/drivers-license-words.ts';

export default driversLicenseDetector({
  id: 'UK_DRIVERS_LICENSE',
  name: 'Driving licence number of the United Kingdom',
  recommended: true,
  // Surname padded with 9, decade, month (51 to 62 for women), day, year, initials, then the computer's own digits. Northern Ireland: digits.
  body: String.raw`[A-Z]{1,5}9{0,4} ?\d[0156]\d[0-3]\d\d ?[A-Z9]{2} ?\d ?[0-9A-Z]{2}(?: ?\d{2})?`,
  maxLength: 22,
  keywords: [
    'driver number',
    'driver no',
    'dl number',
    'licence number',
    'dvla',
    'driving licence no',
    ...licenceWords,
    ...licenseWords,
  ],
  validate: (value) => {
    const match = /^([A-Z]{1,5}9{0,4})(\d)(\d\d)(\d\d)\d/.exec(value);
    const month = Number(match?.[3]) % 50;
    const day = Number(match?.[4]);
    return match?.[1]?.length === 5 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && 'strong';
  },
  values: ['MORGA657054SM9IJ', 'JONES 710238 HA9 1D', 'SMITH705158AB9CD', 'FOX99 812140 DM9 LK'],
  wrong: ['MORGA657', 'MORGA677054SM9IJ', 'MORGA657454SM9IJ'],
  references: ['DVLA INF1D', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
