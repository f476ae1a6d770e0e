import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'SWEDEN_DRIVERS_LICENSE',
  name: 'Driving licence number of Sweden',
  body: String.raw`\d{6}[-+]?\d{4}`,
  maxLength: 11,
  keywords: ['körkort', 'körkortsnummer', 'körkort nummer', 'ajokortti', 'ajokortin numero', 'förare lic.'],
  values: ['811228-9874', '6408233234', '121212+1212'],
  wrong: ['81228-9874', '811228-98741'],
});
