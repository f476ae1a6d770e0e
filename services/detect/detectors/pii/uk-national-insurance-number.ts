import { alone } from '../../builders/alone.ts';
import { taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { labelled } from '../../builders/labelled.ts';

const digits = String.raw`(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2}`;

export default keyedPersonal({
  id: 'UK_NATIONAL_INSURANCE_NUMBER',
  name: 'National Insurance number of the United Kingdom',
  recommended: true,
  body: `${digits} ?[A-D]`,
  maxLength: 13,
  keywords: [
    'ni',
    'nat. ins',
    'n.i. number',
    'n.i. no',
    'national insurance number',
    'national insurance no',
    'national insurance',
    'insurance number',
    'insurance no.',
    'insurance no',
    'insurance#',
    'nationalinsurance#',
    'nationalinsurancenumber',
    'ni number',
    'ni no',
    'nino',
    'nin',
  ],
  forms: [
    {
      // It is the British taxpayer's number as well (OECD), and may lack its suffix.
      trigger: { kind: 'field' },
      pattern: alone(`${digits}(?: ?[A-D])?`, 'i'),
      maxLength: 13,
      keywords: ['national insurance number', 'national insurance no', 'ni number', 'ni no', 'nino', ...taxIdWords],
    },
    {
      trigger: { kind: 'keyword' },
      pattern: labelled(['national insurance number', 'ni number', 'nino', 'tax id', 'tin'], `${digits}(?: ?[A-D])?`),
      maxLength: 13,
      keywords: ['national insurance number', 'ni number', 'nino', ...taxIdWords],
    },
  ],
  values: ['AB 12 34 56 C', 'AB123456C', 'JG103759A'],
  wrong: ['BG123456C', 'AB123456E', 'QQ123456C'],
  extraExamples: {
    match: ['tax id: AB123456', { text: 'AB123456', header: 'nino' }, { text: 'AB123456C', header: 'tax_id' }],
    reject: ['tax id of AB123456', { text: 'GB123456', header: 'tax_id' }],
  },
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110',
    'https://www.oecd.org/tax/automatic-exchange/crs-implementation-and-assistance/tax-identification-numbers/',
  ],
});
