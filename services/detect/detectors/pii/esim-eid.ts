import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';
import { mod97 } from '../../validators/mod97.ts';

export default keyedPersonal({
  id: 'ESIM_EID',
  name: 'EID of an embedded SIM (eUICC)',
  severity: severities.rising,
  negativeKeywords: otherNumbers,
  body: String.raw`\d{4}(?: ?\d{4}){7}`,
  maxLength: 39,
  keywords: ['eid', 'euicc id', 'euicc', 'esim id', 'esim', 'esim eid', 'eid number'],
  columnEvidence: true,
  validate: (value) => mod97(value) === 1 && 'strong',
  values: [
    '89049032004108260000002719384511',
    '8900 1012 0123 4123 4012 3456 7845 1920',
    '89033023006105000000001827465089',
  ],
  wrong: ['89049032004108260000002719384512', '8904903200410826000000271938451'],
  references: [
    'https://github.com/Infineon/optiga-connect-iot/wiki/How-to-verify-an-EID (GSMA SGP.02 annex J)',
    'https://euicc.tech/docs/articles/sgp29/28-sgp29-eid-format (GSMA SGP.29)',
  ],
});
