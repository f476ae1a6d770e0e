import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'POLAND_DRIVERS_LICENSE',
  name: 'Driving licence number of Poland',
  body: String.raw`\d{5}/\d{2}/\d{4}`,
  maxLength: 13,
  keywords: ['prawo jazdy', 'numer prawa jazdy', 'numer licencyjny', 'zezwolenie na prowadzenie'],
  values: ['00123/04/1465', '12345/98/0208', '54321/15/3061'],
  wrong: ['0012/04/1465', '00123/4/1465'],
});
