/** What elements of DICOM hold, by their tag in hexadecimal digits (PS3.6): those of people. */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '00080090': 'physician name',
    '00080092': 'address',
    '00080094': 'phone',
    '0008009C': 'physician name',
    '00081048': 'physician name',
    '00081050': 'physician name',
    '00081060': 'physician name',
    '00081070': 'contact name',
    '00100010': 'patient name',
    '00100020': 'patient id',
    '00100030': 'date of birth',
    '00100033': 'date of birth',
    '00100050': 'insurance plan',
    '00101000': 'patient id',
    '00101001': 'patient name',
    '00101005': 'patient name',
    '00101040': 'patient address',
    '00101060': 'mother maiden name',
    '00102154': 'phone',
    '00102155': 'phone',
    '00102297': 'contact name',
    '00120040': 'patient id',
    '00321032': 'physician name',
    '00380010': 'patient account number',
    '00400006': 'physician name',
    '00401102': 'address',
    '00401103': 'phone',
    '00401104': 'phone',
    '00402008': 'contact name',
    '00404037': 'contact name',
    '0040A075': 'physician name',
    '0040A123': 'full name',
    '00700084': 'contact name',
    '300E0008': 'physician name',
  }),
);

const tag = /^[\dA-Fa-f]{8}$/;

/** The words for an element's value; empty for one that holds nothing of a person, and for what is no tag. */
export const labelOfDicomTag = (text: string): string => (tag.test(text) ? (labels.get(text.toUpperCase()) ?? '') : '');
