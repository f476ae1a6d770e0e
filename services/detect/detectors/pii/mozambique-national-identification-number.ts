import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'MOZAMBIQUE_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Bilhete de identidade of Mozambique',
  body: String.raw`\d{12}[A-Z]`,
  maxLength: 13,
  keywords: [
    'bilhete de identidade',
    'bilhete',
    'bi',
    'nº do bi',
    'número do bilhete',
    'mozambican id',
    'mozambique national id',
    ...nationalIdWords,
  ],
  values: ['110100234567B', '060204567890A', '030301234567F'],
  wrong: ['11010023456B', '1101002345678'],
  references: ['https://www.dnic.gov.mz'],
});
