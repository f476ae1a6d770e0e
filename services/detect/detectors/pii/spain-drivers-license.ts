import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';
import { spanishLetter } from '../../validators/spanish-letter.ts';

export default driversLicenseDetector({
  id: 'SPAIN_DRIVERS_LICENSE',
  name: 'Driving licence number of Spain',
  body: String.raw`\d{8}-?[A-HJ-NP-TV-Z]`,
  maxLength: 10,
  keywords: [
    'carné de conducir',
    'permiso de conducir',
    'carnet de conducir',
    'permiso de conducción',
    'permiso conducción',
    'permiso conducir',
    'licencia de conducir',
    'licencia conducir',
    'licencia de manejo',
    'número carnet conducir',
    'carnet conducir',
  ],
  validate: (value) => spanishLetter(value) && 'strong',
  values: ['12345678Z', '87654321X', '00000001R'],
  wrong: ['12345678A', '1234567Z'],
});
