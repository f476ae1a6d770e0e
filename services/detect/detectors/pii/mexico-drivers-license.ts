import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'MEXICO_DRIVERS_LICENSE',
  name: 'Driving licence number of Mexico',
  body: String.raw`[A-Z]{1,3}\d{7,9}|\d{9,12}`,
  maxLength: 12,
  keywords: [
    'licencia de conducir',
    'licencia de manejo',
    'licencia de conductor',
    'licencia para conducir',
    'número de licencia',
    'no. de licencia',
  ],
  validate: (value) => !/(\d)\1{5}/.test(value),
  values: ['G97337132', '4061238890', 'LM0012384'],
  wrong: ['G9733', 'ABCDEFGHI'],
});
