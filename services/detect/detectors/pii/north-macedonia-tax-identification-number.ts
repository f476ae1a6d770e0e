import * as edb from 'stdnum/lib/cjs/mk/edb.js';
import { checked } from '../../builders/checked.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'NORTH_MACEDONIA_TAX_IDENTIFICATION_NUMBER',
  name: 'EDB of North Macedonia',
  body: String.raw`(?:MK ?)?4\d{12}`,
  maxLength: 19,
  keywords: ['даночен број', 'edb', 'едб', 'единствен даночен број', 'macedonian tax id', 'macedonian tax number'],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(edb),
  values: ['4571450379222', '4980243667339', '4662226049727'],
  wrong: ['4571450379223', '4980243667330'],
  references: ['https://ujp.gov.mk'],
});
