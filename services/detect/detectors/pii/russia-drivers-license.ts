import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'RUSSIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Russia',
  body: String.raw`\d{2} ?(?:\d{2}|(?:\xd0[\x90-\xaf]){2}) ?\d{6}`,
  maxLength: 14,
  keywords: [
    ...['водительское удостоверение', 'водительского удостоверения', 'номер водительского удостоверения', 'в/у', 'ву'],
    ...['права серия и номер', 'водительские права', 'посвідчення водія', 'russian driving licence'],
  ],
  validate: (value) => !/0{6}$|(\d)\1{5}/.test(value),
  values: ['99 15 359816', '9156393816', '77 УН 123456'],
  wrong: ['99 15 35981', '99 1 359816'],
});
