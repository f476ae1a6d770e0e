import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'GERMANY_DRIVERS_LICENSE',
  name: 'Driving licence number of Germany',
  body: String.raw`[A-Z][0-9A-Z]\d[0-9A-Z]{6}\d[0-9A-Z]`,
  maxLength: 11,
  keywords: [
    'fahrerlaubnisnummer',
    'führerschein',
    'führerscheinnummer',
    'führerschein nr',
    'fuehrerschein',
    'fuehrerscheinnummer',
    'fuehrerschein nr',
    'fuhrerschein',
    'fuhrerscheinnummer',
    'fahrerlaubnis',
  ],
  values: ['B072RRE2I55', 'N0704578035', 'J010ABC1D23'],
  wrong: ['B072RRE2I5', 'B072RRE2I551'],
});
