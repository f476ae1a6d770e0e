import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';
import { licenceWords, licenseWords } from '../../builders/drivers-license-words.ts';
import { isolated } from '../../builders/isolated.ts';

// Shapes by state: plain digits (grouped in CO, IN, MS, NY, PA, WY); one to three letters and digits (grouped in FL, IL, KS, KY, MD, MI, MN, ND, NJ,
// WI); letters within or behind them (IA, ID, MO, NH, WA).
const body = [
  String.raw`\d{7,10}|\d{12}|\d{3}[ -]\d{2}[ -]\d{4}|\d{2}-\d{3}-\d{4}|\d{3} \d{3} \d{3}|\d{4}-\d{2}-\d{4}|\d{2} \d{3} \d{3}|\d{6}-\d{3}`,
  String.raw`[A-Z]\d{3}[ -]\d{4}[ -]\d{4}(?:-\d{2})?|[A-Z]-?\d{3}-\d{3}-\d{2,3}-\d{3}(?:-\d)?|[A-Z]\d{2}-\d{2}-\d{4}|[A-Z](?: \d{3}){4}|[A-Z]\d{2}-\d{3}-\d{3}|[A-Z]\d{4} \d{5} \d{5}|[A-Z]{3}-\d{2}-\d{4}|[A-Z]{1,3}\d{5,9}|[A-Z]\d{11,14}`,
  String.raw`\d{2}[A-Z]{3}\d{5}|\d{3}[A-Z]{2}\d{4}|[A-Z]{2}-?\d{6}-?[A-Z]|\d{9}[A-Z]|\d{8}[A-Z]{2}|\d{7}[A-Z]|[A-Z]{3}\*{2}[A-Z]{2}\d{3}[A-Z]\d|WDL[A-Z0-9]{9}|[A-Z]\d[A-Z]\d[A-Z]`,
].join('|');

export default driversLicenseDetector({
  id: 'DRIVERS_LICENSE',
  name: "Driver's license number of the United States",
  recommended: true,
  body,
  maxLength: 20,
  keywords: [
    'dln',
    'oln',
    'operator license',
    "operator's license",
    'd.l. no',
    "driver's lic",
    ...licenseWords,
    ...licenceWords,
    'license no',
    'driver id',
  ],
  forms: [
    {
      // `DL F1234567`: the letters stand for other things as well, a letter before the digits seldom.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`[A-Z]\d{7,8}|[A-Z]\d{12,14}`),
      maxLength: 15,
      keywords: ['dl', 'd.l.', 'dl no.'],
      keywordWindow: 2,
    },
  ],
  validate: (value) => !/^(\d)\1*$/.test(value),
  values: [
    'D1234567',
    'F255-921-50-094-0',
    'S530-4607-9512',
    '99999919',
    'WDLABCD456DG',
    '07DOE68201',
    'KT204817B',
    '1042-77-3519',
    'R 518 204 693 771',
  ],
  wrong: ['D1', '12345', 'ABCDEFG'],
  references: [
    'AAMVA DL/ID Card Design Standard',
    'https://ntsi.com/drivers-license-format/',
    'https://starpointscreening.com/blog/drivers-license-format-by-state',
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
  ],
});
