import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'ROMANIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Romania',
  body: String.raw`[A-Z]\d{8}[A-Z]`,
  maxLength: 10,
  keywords: ['nr permis', 'nr. permis', 'permis de conducere', 'numărul permisului de conducere', 'permis auto'],
  values: ['B12345678A', 'C23456789B', 'M00912345X'],
  wrong: ['B1234567A', '112345678A'],
});
