import * as curp from 'stdnum/lib/cjs/mx/curp.js';
import { checked } from '../../builders/checked.ts';
import { nationalIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'MEXICO_CURP_NUMBER',
  name: 'CURP of Mexico',
  body: String.raw`[A-Z][AEIOUX][A-Z]{2}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d`,
  maxLength: 18,
  keywords: [
    'mexican personal id',
    'mexican national id',
    'curp',
    'clave única',
    'clave unica',
    'clave única de registro de población',
    'clave unica de registro de poblacion',
    'clave personal identidad',
    'registration code',
    'registry code',
    'population code',
    ...nationalIdWords,
  ],
  validate: checked(curp),
  values: ['BOXW310820HNERXN09', 'BOBW610820HNELXN00', 'BOQW470823HNEQYN03'],
  wrong: ['BOXW310820HNERXN08', 'BOXW311320HNERXN09'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.gob.mx/curp'],
});
