import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'ANGOLA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Bilhete de identidade of Angola',
  body: String.raw`\d{9}[A-Z]{2}\d{3}`,
  maxLength: 14,
  keywords: [
    'bilhete de identidade',
    'bilhete',
    'bi',
    'nº do bi',
    'número do bilhete',
    'nif',
    'angolan id',
    'angola national id',
    ...nationalIdWords,
  ],
  values: ['000034567LA041', '005642316HO042', '001234567BA031'],
  wrong: ['000034567LA04', '00034567LA041'],
  references: ['https://www.bi.gov.ao'],
});
