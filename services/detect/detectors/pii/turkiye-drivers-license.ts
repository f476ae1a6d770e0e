import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'TURKIYE_DRIVERS_LICENSE',
  name: 'Driving licence number of Türkiye',
  body: String.raw`\d{6}`,
  maxLength: 6,
  keywordWindow: 12,
  keywords: [
    'ehliyet no',
    'ehliyet numarası',
    'sürücü belgesi no',
    'sürücü belgesi numarası',
    'sürücü belgesi',
    'ehliyet',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value),
  values: ['556852', '989251', '162570'],
  wrong: ['55685', '5568521'],
});
