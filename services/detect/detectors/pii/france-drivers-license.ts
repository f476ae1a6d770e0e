import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'FRANCE_DRIVERS_LICENSE',
  name: 'Driving licence number of France',
  body: String.raw`\d{2} ?\d{2} ?\d{2} ?\d{6}|\d{2}[A-Z]{2}\d{5}`,
  maxLength: 15,
  keywords: [
    'permis n°',
    'numéro de permis de conduire',
    'permis de conduire',
    'numéro de permis',
    'numero de permis',
    'n° permis',
  ],
  values: ['951075210013', '13AA00002', '86 09 13 200458'],
  wrong: ['95107521001', '9510752100131'],
});
