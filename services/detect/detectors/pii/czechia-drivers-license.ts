import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'CZECHIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Czechia',
  body: String.raw`[A-Z]{2} ?\d{6}`,
  maxLength: 9,
  keywords: [
    'řp č',
    'č. řp',
    'řidičský průkaz',
    'číslo řidičského průkazu',
    'řidičský prúkaz',
    'číslo licence',
    'povolení k jízdě',
    'povolení řidiče',
    'ridicsky prukaz',
  ],
  values: ['EK 123456', 'EH234567', 'EN 345678'],
  wrong: ['E123456', 'EK12345'],
});
