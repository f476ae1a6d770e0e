/** Macie's English words for driving licences: user guide, "Keywords for driver's license identification numbers". */
export const licenseWords: readonly string[] = [
  ...[
    "driver's license",
    'drivers license',
    'driver license',
    'dl#',
    'dl:',
    'dl is',
    'dlno#',
    'dl number',
    'dl no',
    'driver permit',
    'drivers permit',
    "driver's permit",
  ],
  ...['drivers permit number', 'drivers lic.', 'driving license', 'driving permit', 'license number', 'driver lic'],
];
/** The same as the United Kingdom, Ireland, Australia and Canada spell them. */
export const licenceWords: readonly string[] = [
  ...[
    "driver's licence",
    'drivers licence',
    'driver licence',
    'driving licence',
    'licence number',
    'driving licence number',
  ],
];
