import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'IMSI',
  name: 'International mobile subscriber identity',
  // Countries have 2 to 7, networks of several of them 901.
  body: String.raw`(?:[2-7]\d{2}|901)[- ]?\d{2,3}[- ]?\d{9,10}`,
  maxLength: 17,
  keywords: ['imsi', 'imsi number', 'international mobile subscriber identity'],
  validate: (value) => /^\d{14,15}$/.test(value) && !/^(\d)\1+$/.test(value),
  values: ['429011234567890', '310150123456789', '901370123456789', '262-01-1234567890'],
  wrong: ['99901123456789', '42901123456'],
  references: ['ITU-T E.212'],
});
