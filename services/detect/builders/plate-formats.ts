import { countryFormats } from '../validators/country-formats.ts';

/** `~` may be a space, hyphen or middle dot, `=` must be one. */
const separators = (lines: string): string =>
  lines.replaceAll('~', String.raw`[\x20·-]?`).replaceAll('=', String.raw`[\x20·-]`);

/**
 * Registration plates as the countries' ordinances lay them down, with the letters that they leave out. Countries which also give
 * out words of the owner's choice are here with their usual series only.
 */
export const plateFormats = countryFormats(
  separators(String.raw`
  AL [A-HJ-NP-Z]{2}~\d{3}~[A-HJ-NP-Z]{2}
  AR [A-Z]{3}\x20?\d{3}|[A-Z]{2}~\d{3}~[A-Z]{2}
  AT [A-Z]{1,2}=\d{2,5}~[A-Z]{1,3}
  BE \d=[A-Z]{3}=\d{3}|[A-Z]{3}=\d{3}
  BR [A-Z]{3}~\d{4}|[A-Z]{3}~\d[A-Z]\d{2}
  CH (?:A[GIR]|B[ELS]|FR|G[ELR]|JU|LU|N[EW]|OW|S[GHOZ]|T[GI]|UR|V[DS]|Z[GH])=\d{1,6}
  CZ [A-FH-NPR-VX-Z]{2,3}\x20?\d{2}-?\d{2}|\d[A-FH-NPR-VX-Z]\d~\d{4}|\d[A-FH-NPR-VX-Z]{2}~\d{4}
  DE (?!(?:[^A-ZÄÖÜ0-9]*[A-ZÄÖÜ0-9]){9}(?!$)|(?:[^A-ZÄÖÜ0-9]*[A-ZÄÖÜ0-9]){8}\d)[A-ZÄÖÜ]{1,3}=[A-Z]{1,2}~[1-9]\d{0,3}~[EH]?
  DK [A-Z]{2}=\d{2}[\x20·.-]?\d{3}
  ES \d{4}~[B-DF-HJ-NP-TV-Z]{3}|[A-Z]{1,2}=\d{4}=[A-Z]{1,2}
  FI [A-ZÅÄÖ]{2,3}-\d{1,3}|[CD]-?\d{4,5} ? [A-Z]{2,3}~\d{1,3}|\d{1,3}~[A-Z]{2,3}
  FR [A-HJ-NP-TV-Z]{2}~\d{3}~[A-HJ-NP-TV-Z]{2}|\d{1,4}=[A-Z]{2,3}=\d{2}
  GB [A-HK-PR-Y][A-HJ-PR-Y]\d{2}\x20?[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y]\d{1,3}\x20?[A-Z]{3}|[A-Z]{3}\x20?\d{1,3}[A-HJ-NPR-TV-Y]
  GR [ABEHIKMNOPTXYZ]{3}=[1-9]\d{3}
  HR [A-Z]{2}=\d{3,4}[\x20-]?[A-Z]{1,2}
  HU [A-Z]{3}=?(?!000)\d{3}|(?:[AEIOU]{2}|[B-DF-HJ-NP-TV-Z]{2})\x20?[A-Z]{2}-?(?!000)\d{3}|[EPVZ]-\d{5}|M\d{6}|(?:CD|CK|DT)\x20?\d{3}-?\d{3}|(?:CD|CK|DT|HA|HC|HK|MA|OT|R[A-FKR])\x20?\d{2}-?\d{2}|[CX]-[A-CX]\x20?\d{4}
  IE \d{2,3}=[A-Z]{1,2}=\d{1,6}
  IN [A-Z]{2}~\d{1,2}~[A-Z]{1,3}~\d{4}
  IT [A-HJ-NPR-TV-Z]{2}~\d{3}~[A-HJ-NPR-TV-Z]{2}
  LI FL\x20?\d{1,5}
  LT [A-PR-VY-Z]{3}\x20?\d{3}
  NL [B-DF-HJ-NP-TV-Z]{2}=\d{2}=\d{2}|\d{2}=(?:\d{2}=[B-DF-HJ-NP-TV-Z]{2}|[B-DF-HJ-NP-TV-Z]{2}=\d{2}|[B-DF-HJ-NP-TV-Z]{2}=[B-DF-HJ-NP-TV-Z]{2}|[B-DF-HJ-NP-TV-Z]{3}=\d)|[B-DF-HJ-NP-TV-Z]{2}=(?:\d{2}=[B-DF-HJ-NP-TV-Z]{2}|[B-DF-HJ-NP-TV-Z]{2}=\d{2}|\d{3}=[B-DF-HJ-NP-TV-Z])|[B-DF-HJ-NP-TV-Z]=\d{3}=[B-DF-HJ-NP-TV-Z]{2}|\d=[B-DF-HJ-NP-TV-Z]{3}=\d{2}
  NO [A-Z]{2}\x20\d{5}
  PL [A-Z]{2,3}\x20(?:\d{4,5}|\d{4}[A-Z]|\d{3}[A-Z]{2}|\d[A-Z]\d{3}|\d{2}[A-Z]\d{2}|\d[A-Z]{2}\d{2})|[A-Z]{3}\x20(?:[A-Z]\d{3}|\d{2}[A-Z]{2}|\d[A-Z]\d{2}|\d{2}[A-Z]\d|\d[A-Z]{2}\d|[A-Z]{2}\d{2})
  PT [A-Z]{2}~\d{2}~\d{2}|\d{2}~(?:\d{2}~[A-Z]{2}|[A-Z]{2}~\d{2})|[A-Z]{2}~\d{2}~[A-Z]{2}
  RO [A-Z]{1,2}=\d{2,3}=[A-Z]{3}
  SE [A-HJ-PR-UW-Z]{3}\x20?\d{2}[0-9A-HJ-PR-UW-Z]
  SG (?:S[A-Z]{1,2}|[EQ][A-Z]{0,2})~[1-9]\d{0,3}~[A-EGHJ-MPR-UX-Z]
  TR \d{2}\x20[A-Z]{1,3}\x20\d{2,4}
  UA [ABCEHIKMOPTX]{2}\x20?\d{4}\x20?[ABCEHIKMOPTX]{2}
  US \d{3}=?[A-Z]{3}|\d[A-Z]{3}\d{3}|[A-Z]{3}=?\d{4}|[A-Z]{3}=\d{3}
  ZA [A-Z]{2}\x20?\d{2}\x20?[A-Z]{2}\x20?(?:GP|MP|NW|L|EC|FS|NC|WP)|[A-Z]{3}\x20?\d{3}\x20?(?:GP|MP|NW|L|EC|FS|NC|WP)
`),
);

const singaporeLetters = 'AZYXUTSRPMLKJHGEDCB';

/** Check letter of a Singapore plate (LTA): letters as 1 to 26, the last two of them, and four digits, weighed 9 4 5 4 3 2, modulo 19. */
export function singaporePlate(compact: string): boolean {
  const parts = /^([A-Z]{1,3})(\d{1,4})([A-Z])$/.exec(compact);
  if (parts === null) return false;
  const [, prefix = '', digits = '', check] = parts;
  const letters = [...prefix.slice(-2).padStart(2, '@')].map((letter) => letter.charCodeAt(0) - 64);
  const values = [...letters, ...[...digits.padStart(4, '0')].map(Number)];
  const sum = [9, 4, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return singaporeLetters[sum % 19] === check;
}
