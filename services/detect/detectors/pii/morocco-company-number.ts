import * as ice from 'stdnum/lib/cjs/ma/ice.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'MOROCCO_COMPANY_NUMBER',
  name: 'ICE of Morocco',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{15}`,
  maxLength: 21,
  keywords: [
    'التعريف الموحد للمقاولة',
    'التعريف الموحد',
    'identifiant commun',
    'numéro ice',
    'ice number',
    'n° ice',
    'identifiant commun de l’entreprise',
    "identifiant commun de l'entreprise",
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(ice),
  values: ['044864045780554', '698351472146450', '524816830519032'],
  wrong: ['044864045780555', '698351472146451'],
  references: ['https://www.ice.gov.ma'],
});
