import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'JAPAN_DRIVERS_LICENSE',
  name: 'Driving licence number of Japan',
  body: String.raw`[1-9]\d{11}`,
  maxLength: 12,
  keywords: ['運転免許証番号', '免許証番号', '運転免許証', '免許証の番号', '免許番号', 'japanese driving licence'],
  // The first two digits are the commission of the prefecture.
  validate: (value) => Number(value.slice(0, 2)) <= 97 && !/(\d)\1{5}/.test(value),
  values: ['438065932197', '307689006749', '629415237313'],
  wrong: ['43806593219', '988065932197'],
});
