import { keyedHealth } from '../../builders/keyed-identifier.ts';
import { polishMedicalLicense } from '../../validators/polish-documents.ts';

export default keyedHealth({
  id: 'POLAND_MEDICAL_LICENSE_NUMBER',
  name: 'Licence of a doctor or nurse in Poland (PWZ)',
  body: String.raw`\d{7}[AP]?`,
  maxLength: 8,
  keywords: ['pwz', 'numer pwz', 'nr pwz', 'numer prawa wykonywania zawodu', 'prawo wykonywania zawodu'],
  validate: (value) => (/[AP]$/.test(value) ? true : polishMedicalLicense(value) && 'strong'),
  values: ['2395476', '7200753', '1292612', '1234567P'],
  wrong: ['2395477', '239547'],
  references: ['https://rejestr.nil.org.pl', 'https://nipip.pl'],
});
