import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';
import { slovenianCompanyNumber } from '../../validators/slovenian-company-number.ts';

export default keyedPersonal({
  id: 'SLOVENIA_COMPANY_NUMBER',
  name: 'Registration number of a company in Slovenia',
  severity: severities.mediumMediumHigh,
  negativeKeywords: otherNumbers,
  body: String.raw`\d{7}(?:\d{3})?`,
  maxLength: 10,
  keywords: [
    'matična številka',
    'matična številka podjetja',
    'matična številka poslovnega registra',
    'slovenian company number',
  ],
  validate: (value) => slovenianCompanyNumber(value) && 'strong',
  values: ['5859484', '1755927000', '1048716'],
  wrong: ['5859485', '585948'],
  references: ['https://www.ajpes.si'],
});
