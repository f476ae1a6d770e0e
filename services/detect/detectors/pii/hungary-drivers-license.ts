import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';

export default driversLicenseDetector({
  id: 'HUNGARY_DRIVERS_LICENSE',
  name: 'Driving licence number of Hungary',
  body: String.raw`[A-Z]{2} ?\d{6}`,
  maxLength: 9,
  keywords: ['jogosítvány száma', 'jogosítvány', 'jogsi', 'vezetői engedély', 'vezető engedély', 'licencszám'],
  values: ['AB123456', 'CD 234567', 'EF345678'],
  wrong: ['A123456', 'AB12345'],
});
