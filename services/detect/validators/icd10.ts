/** Last category of each letter in ICD-10-CM 2026 (chapters I to XXII); `U` holds special purposes only. */
const lastCategory: Record<string, string> = {
  ...{
    A: '99',
    B: '99',
    C: '9B',
    D: '89',
    E: '89',
    F: '99',
    G: '99',
    H: '95',
    I: '99',
    J: '99',
    K: '95',
    L: '99',
    M: '9A',
    N: '99',
  },
  ...{ O: '9A', P: '96', Q: '99', R: '99', S: '99', T: '88', U: '99', V: '99', W: '99', X: '99', Y: '99', Z: '99' },
};

/** A code of ICD-10 or ICD-10-CM: a category that a chapter holds, and up to four characters of detail. */
export function icd10(code: string): boolean {
  const match = /^([A-Z])(\d[0-9AB])(?:\.?[0-9A-Z]{1,4})?$/.exec(code);
  const last = lastCategory[match?.[1] ?? ''];
  return match?.[2] !== undefined && last !== undefined && match[2] <= last;
}
