import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';
import { licenceWords, licenseWords } from '../../builders/drivers-license-words.ts';
import { isolated } from '../../builders/isolated.ts';

export default driversLicenseDetector({
  id: 'CANADA_DRIVERS_LICENSE',
  name: "Driver's licence number of Canada",
  recommended: true,
  // Ontario, Quebec, Nova Scotia, Manitoba, Newfoundland, Alberta.
  body: String.raw`[A-Z]\d{4}-?\d{5}-?\d{5}|[A-Z]\d{4}-?\d{6}-?\d{2}|[A-Z]{5}-?\d{9}|[A-Z]{2}-?[A-Z]{2}-?[A-Z]{2}-?[A-Z]\d{3}[A-Z]{2}|[A-Z]\d{9,10}|\d{6}-\d{3}`,
  maxLength: 17,
  keywords: ['permis de conduire', ...licenceWords, ...licenseWords],
  forms: [
    {
      // Provinces with digits alone: a number of the United States, unless a word says otherwise.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`\d{5,9}|\d{6}-\d{3}`),
      maxLength: 10,
      keywords: [
        'permis de conduire',
        'icbc',
        'alberta licence',
        'bc licence',
        'bcdl',
        'saskatchewan licence',
        'canadian licence',
      ],
    },
  ],
  values: ['A1234-56789-01234', 'T1234-567890-12', 'ABCDE-123456789', 'LE-BL-AN-C123AB', '184027-593'],
  wrong: ['A123-56789-01234', '1234'],
});
