import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { uniquePupilNumber } from '../../validators/unique-pupil-number.ts';

export default keyedPersonal({
  id: 'UK_UNIQUE_PUPIL_NUMBER',
  name: 'Unique pupil number of England',
  columnEvidence: true,
  body: String.raw`[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]`,
  maxLength: 13,
  keywords: ['upn', 'unique pupil number', 'pupil number', 'unique pupil identifier', 'former upn'],
  validate: (value) => uniquePupilNumber(value) && 'strong',
  values: ['F647195406135', 'B695254814542', 'U812472019860'],
  wrong: ['G647195406135', 'F64719540613'],
  references: ['https://www.gov.uk/government/publications/unique-pupil-numbers'],
});
