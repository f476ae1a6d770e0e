import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'ALGERIA_TAX_IDENTIFICATION_NUMBER',
  name: 'NIF of Algeria',
  severity: severities.mediumMediumHigh,
  negativeKeywords: otherNumbers,
  body: String.raw`\d{15}(?:\d{5})?`,
  maxLength: 20,
  keywords: [
    'nif',
    'n.i.f',
    'numéro d’identification fiscale',
    "numéro d'identification fiscale",
    'identifiant fiscal',
    'رقم التعريف الجبائي',
    'algerian tax id',
    'algeria tax number',
  ],
  validate: (value) => !/^(\d)\1+$/.test(value) && !/^3[47]|^[45]\d{15}$/.test(value),
  values: ['416001000000007', '408020000150039', '41201600000606600001'],
  wrong: ['41600100000000', '4160010000000071'],
  references: ['https://nifenligne.mfdgi.gov.dz'],
});
