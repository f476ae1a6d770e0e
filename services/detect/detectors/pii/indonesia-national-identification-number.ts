import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'INDONESIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'NIK of Indonesia',
  body: String.raw`[1-9]\d[. ]?\d{4}[. ]?(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d\d[. ]?\d{4}`,
  maxLength: 19,
  keywords: ['nik', 'no ktp', 'nomor ktp', 'ktp', 'nomor induk kependudukan', 'e-ktp', ...nationalIdWords],
  negativeKeywords: otherNumbers,
  values: ['3171231508900001', '3201014508850002', '1101027001010003', '31.7123.150890.0003'],
  wrong: ['3171233208900001', '317123150890000'],
  references: ['https://dukcapil.kemendagri.go.id'],
});
