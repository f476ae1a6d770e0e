/** True for files of the US ACH: a file header of 94 characters, whose records are said to have so many (`094`, blocked by ten). */
export const looksLikeNacha = (start: string): boolean => /^101[\d ]{10}.{10}\d{6}[\d ]{4}[A-Z\d]094101/.test(start);

/** True for Bacs Standard 18, with the labels of its tape. */
export const looksLikeBacs = (start: string): boolean =>
  /^VOL1.{0,100}\r?\nHDR1.{0,100}\r?\nHDR2.{0,100}\r?\nUHL1/.test(start);

/** True for direct entry files of Australian banks. */
export const looksLikeDirectEntry = (start: string): boolean => /^0 {17}\d\d[A-Z]{3} {7}.{26}\d{6}/.test(start);

/** True for Zengin's transfers (salaries, bonuses, others) and collections (91); in the code of JIS or EBCDIC. */
export const looksLikeZengin = (start: string): boolean =>
  /^1(?:1[12]|21|7[12]|91)[01]\d{10}.{40}\d{8}.{15}\d{3}.{15}[1-49]\d{7}/u.test(start);

/** True for CFONB: a former balance (120), who orders transfers or debits (160), the header of returns (240). */
export const looksLikeCfonb = (start: string): boolean =>
  /^01\d{5}.{4}\d{5}[A-Z]{3}\d.[\dA-Z]{11} {2}\d{6}/.test(start) ||
  /^030[28] {8}[\dA-Z ]{7} {6}\d{5}.{50}[EF ].{5}\d{5}[\dA-Z]{11}/.test(start) ||
  /^31\d{6}..\d{6}[\dA-Z] {4}\d{10}[\dA-Z]{11}.{24} {11}/.test(start);

/** True for CNAB 240: the header of a file. */
export const looksLikeCnab = (start: string): boolean => /^\d{3}00000 {9}[12][\dA-Z]{12}\d\d.{20}\d{5}/.test(start);

/** True for orders of bills with records of 400 characters. */
export const looksLikeCnab400 = (start: string): boolean => /^01REMESSA01COBRAN.A/.test(start);

/** True for balances in BAI2. */
export const looksLikeBai2 = (start: string): boolean =>
  /^01,[^,\n]{1,20},[^,\n]{1,20},\d{6},\d{4},[^\n]{1,40}\/\s*\n02,/.test(start);
