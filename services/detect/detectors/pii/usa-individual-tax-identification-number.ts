import { taxIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';

export default keyedPersonal({
  id: 'USA_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER',
  name: 'Individual Taxpayer Identification Number of the United States',
  recommended: true,
  body: String.raw`9\d{2}[ -]?(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])[ -]?\d{4}`,
  maxLength: 11,
  keywords: [
    'preparer tax identification number',
    'ptin',
    'adoption taxpayer identification number',
    'atin',
    'itin',
    'i.t.i.n.',
    'i.t.i.n',
    'individual taxpayer identification number',
    'individual taxpayer',
    'itin number',
  ],
  forms: [
    {
      // Of those who prepare returns for others: IRS, Form W-12.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`P\d{8}`),
      maxLength: 9,
      keywords: ['ptin', 'preparer tax identification number'],
    },
    {
      // Of children being adopted: the group is 93.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`9\d{2}[ -]?93[ -]?\d{4}`),
      maxLength: 11,
      keywords: ['atin', 'adoption taxpayer identification number'],
    },
    {
      // Grouped as the IRS prints it no other country's number looks like it.
      trigger: { kind: 'keyword' },
      pattern: isolated(String.raw`9\d{2}-(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])-\d{4}`),
      maxLength: 11,
      keywords: taxIdWords,
    },
  ],
  values: ['912-70-1234', '912701234', '912 78 1234'],
  extraExamples: { match: ["Preparer's PTIN P01234567"], reject: ['ITIN P01234567'] },
  wrong: ['912-12-1234', '812-70-1234'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'IRS Internal Revenue Manual 3.21.263.5',
  ],
});
