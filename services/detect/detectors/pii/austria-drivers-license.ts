import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'AUSTRIA_DRIVERS_LICENSE',
  name: 'Driving licence number of Austria',
  body: String.raw`\d{8}`,
  maxLength: 8,
  keywords: [
    'führerschein',
    'fuhrerschein',
    'führerschein republik österreich',
    'fuhrerschein republik osterreich',
    'führerscheinnummer',
    'führerschein nr',
  ],
  values: ['10234567', '19345678', '20456789'],
  wrong: ['1023456', '102345678'],
});
