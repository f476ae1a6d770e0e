import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'UK_NATIONAL_INSURANCE_NUMBER',
  name: 'National Insurance number of the United Kingdom',
  recommended: true,
  body: String.raw`(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]`,
  maxLength: 13,
  keywords: [
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
  values: ['AB 12 34 56 C', 'AB123456C', 'JG103759A'],
  wrong: ['BG123456C', 'AB123456E', 'QQ123456C'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110',
  ],
});
