import * as gstin from 'stdnum/lib/cjs/in/gstin.js';
import { checked } from '../../builders/checked.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { severities } from '../../builders/severities.ts';

export default keyedPersonal({
  id: 'INDIA_GSTIN',
  name: 'GST identification number of India',
  severity: severities.mediumMediumHigh,
  body: String.raw`\d{2}[A-Z]{5}\d{4}[A-Z]\dZ[0-9A-Z]`,
  maxLength: 21,
  keywords: ['gstin', 'gst', 'gst number', 'gst no', 'goods and services tax identification number', ...taxIdWords],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: checked(gstin),
  values: ['01AKKCX0913S3ZD', '18QDIKZ9387H1ZB', '09GIFFV1843A7ZM'],
  wrong: ['01AKKCX0913S4ZD', '18QDIKZ9387H2ZB'],
  references: ['https://www.gst.gov.in'],
});
