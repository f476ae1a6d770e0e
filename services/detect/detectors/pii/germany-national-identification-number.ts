import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { icaoCheck } from '../../validators/icao-check.ts';

export default keyedPersonal({
  id: 'GERMANY_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Identity card number of Germany',
  recommended: true,
  body: String.raw`[LMNPRTVWXYlmnprtvwxy][0-9CFGHJKLMNPRTVWXYZcfghjklmnprtvwxyz]{8}\d?(?:D|<<)?|\d{10}D`,
  maxLength: 12,
  keywords: [
    'perso nr',
    'persoausweis',
    'id nr',
    'dokumentennummer',
    'nr. des personalausweises',
    'personalausweises',
    'personalausweis',
    'personalausweisnummer',
    'ausweisnummer',
    'ausweis nr',
    'id number',
    'identification number',
    'identity number',
    'personal id',
    'insurance number',
    'identitätsnummer',
  ],
  validate: (value) => (/^.{10}/.test(value) ? icaoCheck(value.slice(0, 10)) && 'strong' : /\d/.test(value)),
  values: ['L01X00T471', 'T220001293', 'T22000129'],
  wrong: ['L01X00T472', 'A01X00T47'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.bsi.bund.de: BSI TR-03127',
  ],
});
