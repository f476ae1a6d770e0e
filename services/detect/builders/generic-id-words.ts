/** Headings under which any country's number may stand: only for detectors whose check digits or structure decide. */
export const nationalIdWords: readonly string[] = [
  ...[
    'national id',
    'national id number',
    'nationalid',
    'national identity',
    'national identification number',
    'national number',
    'nin',
  ],
  ...[
    'identity card',
    'identity number',
    'identity card number',
    'id card number',
    'personal id',
    'personal identification number',
    'citizen id',
  ],
  ...[
    'government id',
    'gov id',
    'identification number',
    'id number',
    'identity document',
    'identity document number',
    'identity no',
    'id no',
    // SAP: PA0002-PERID.
    'perid',
  ],
];
/** The same for taxpayers. */
export const taxIdWords: readonly string[] = [
  ...[
    'tax id',
    'tax id number',
    'taxid',
    'tax identification number',
    'tax number',
    'tax no',
    'tax reference',
    'taxpayer id',
    'taxpayer identification number',
    'tin',
    'fiscal code',
  ],
];
/** The same for value-added tax. */
export const vatWords: readonly string[] = [
  'vat',
  'vat number',
  'vat no',
  'vat id',
  'vat reg',
  'vat registration',
  'vatin',
  'vat reg no',
  'stceg',
];
