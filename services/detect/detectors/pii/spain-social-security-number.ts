import * as nss from 'stdnum/lib/cjs/es/nss.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'SPAIN_SOCIAL_SECURITY_NUMBER',
  name: 'Social security number of Spain',
  recommended: true,
  body: String.raw`\d{2}[ /-]?\d{7,8}[ /-]?\d{2}`,
  maxLength: 14,
  keywords: [
    'número de la seguridad social',
    'numero de la seguridad social',
    'nº ss',
    'n° ss',
    'seg. social',
    'seg social',
    'nuss',
    'número de afiliación a la seguridad social',

    'número de seguridad social',
    'seguridad social',
    'nss',
    'naf',
    'número de afiliación',
    'social security no',
    'social security no.',
    'social security number',
    'socialsecurityno#',
    'ssn',
    'ssn#',
  ],
  columnEvidence: true,
  validate: checked(nss),
  values: ['281234567840', '13/18215878/40', '49 39345673 40'],
  wrong: ['281234567841', '2812345678'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.seg-social.es'],
});
