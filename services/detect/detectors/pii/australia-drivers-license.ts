import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';
import { licenceWords, licenseWords } from '../../builders/drivers-license-words.ts';
import { isolated } from '../../builders/isolated.ts';

export default driversLicenseDetector({
  id: 'AUSTRALIA_DRIVERS_LICENSE',
  name: 'Driver licence number of Australia',
  body: String.raw`\d{6,10}|[A-Z]\d{6}|[A-Z]{1,2}\d{5,6}|\d{4}[A-Z]{2}|\d{3} \d{3} \d{3}`,
  maxLength: 11,
  keywords: licenceWords,
  forms: [
    {
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{4}[A-Z]{2}|[A-Z]\d{6}`),
      maxLength: 7,
      keywords: licenseWords,
    },
  ],
  values: ['12345678', '012345678', 'A123456', '1234AB'],
  wrong: ['1234', 'ABCDEFGH'],
});
