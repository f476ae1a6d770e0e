import type { DetectorForm } from '../define-detector.ts';
import { isCommonWord } from '../validators/common-word.ts';
import { icaoCheck } from '../validators/icao-check.ts';

const shared = { keywords: [], keywordRule: 'none', bareConfidence: 'HIGH', negativeKeywords: [] } as const;

const lead = '(?<![A-Z0-9<])';
/** Who issued a document: three letters, or fewer and fillers (Germany: `D<<`). */
const issuer = '[A-Z][A-Z<]{2}';
const end = '(?![A-Z0-9<])';
/** Birth date, sex and expiry, dates each with a check digit. */
const dates = String.raw`\d{7}[MFX<]\d{7}`;
const month = '(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)';
const day = String.raw`[0-3]\d${month}\d\d`;
/** Sex of a passenger, I behind it of an infant, as messages of airlines have it between slashes. */
const sexes = ['/M/', '/F/', '/MI/', '/FI/', '/X/'];
const sex = '[MFX]I?';

/** The second line of passports, visas and cards of two lines: number, country, dates. */
const secondLine = String.raw`[A-Z0-9<]{9}\d[A-Z<]{3}${dates}[A-Z0-9<]{8,16}`;
const secondLineHolds = (value: string): boolean => icaoCheck(value.slice(0, 10)) && datesHold(value, 13);
/** A number of more than nine characters has a filler for its check digit, and goes on behind it, the digit last (Doc 9303 part 5). */
const cardNumberHolds = (line: string): boolean =>
  line[14] === '<'
    ? /^[A-Z0-9]{2,11}</.test(line.slice(15)) && icaoCheck(line.slice(5, 14) + line.slice(15).replace(/<.*/, ''))
    : icaoCheck(line.slice(5, 15));

/** True where the dates at `at` of a zone carry their check digits. */
const datesHold = (zone: string, at: number): boolean =>
  icaoCheck(zone.slice(at, at + 7)) && icaoCheck(zone.slice(at + 8, at + 15));

const names = `[A-Z]{1,30}(?:<[A-Z]{1,30}){0,4}<<[A-Z]{1,30}(?:<[A-Z]{1,30}){0,5}`;

/** Numbers of travel documents in machine readable zones (ICAO Doc 9303 parts 4 to 7) and in airlines' messages (SSR DOCS). */
export const travelDocuments: readonly DetectorForm[] = [
  {
    ...shared,
    trigger: { kind: 'literals', literals: ['<<<<'], maxBack: 44 },
    pattern: new RegExp(lead + secondLine + end),
    maxLength: 46,
    validateIn: (value) => secondLineHolds(value) && 'strong',
  },
  {
    // The same behind the first line, where it has no fillers of its own.
    ...shared,
    trigger: { kind: 'literals', literals: ['<<<<'], maxBack: 44 },
    pattern: new RegExp(String.raw`${lead}[PVIAC][A-Z<]${issuer}[A-Z<]{31,39}\r?\n(?<value>${secondLine})${end}`),
    maxLength: 92,
    validateIn: (value) => secondLineHolds(value) && 'strong',
  },
  {
    // French cards until 2021: number, check digit, given names, birth date and its digit, sex, check digit.
    ...shared,
    trigger: { kind: 'literals', literals: ['IDFRA'] },
    pattern: new RegExp(
      String.raw`${lead}IDFRA[A-Z<]{25}[A-Z0-9<]{6}\r?\n(?<value>\d{4}[A-Z0-9]{3}\d{6})(?=[A-Z<]{14}\d{7}[MF]\d${end})`,
    ),
    maxLength: 51,
    validateIn: (value) => icaoCheck(value) && 'strong',
  },
  {
    // The first line of cards of three lines, and the second where it follows.
    ...shared,
    trigger: { kind: 'literals', literals: ['<<<<'], maxBack: 30 },
    pattern: new RegExp(
      String.raw`${lead}[ACI][A-Z<]${issuer}[A-Z0-9<]{9}[\d<][A-Z0-9<]{15}(?:\r?\n${dates}[A-Z<]{3}[A-Z0-9<]{11}\d)?${end}`,
    ),
    maxLength: 64,
    validateIn: (value) =>
      cardNumberHolds(value.slice(0, 30)) &&
      (value.length === 30 || datesHold(value.slice(30).trimStart(), 0)) &&
      'strong',
  },
  {
    ...shared,
    trigger: { kind: 'literals', literals: ['/P/'], maxBack: 0 },
    pattern: new RegExp(String.raw`\/P\/[A-Z]{2,3}\/(?<value>[A-Z0-9]{5,15})(?=\/[A-Z]{2,3}\/${day}\/${sex}\/)`),
    maxLength: 24,
    validateIn: (value) => /\d/.test(value),
  },
];

/** Names in the same places, on boarding passes (IATA Resolution 792) and in bookings. */
export const travellers: readonly DetectorForm[] = [
  {
    ...shared,
    trigger: { kind: 'literals', literals: ['<<<<'], maxBack: 44 },
    pattern: new RegExp(`${lead}[PVIAC][A-Z<]${issuer}(?<value>${names})<{1,36}${end}`),
    maxLength: 46,
    validate: (_, __, { 0: zone }) => zone.length === 44 || zone.length === 36,
  },
  {
    ...shared,
    trigger: { kind: 'literals', literals: ['<<<<'], maxBack: 30 },
    pattern: new RegExp(`${lead}(?<value>${names})<{4,26}${end}`),
    maxLength: 32,
    validate: (_, __, { 0: zone }) => zone.length === 30,
  },
  {
    ...shared,
    trigger: { kind: 'literals', literals: ['IDFRA'] },
    pattern: new RegExp(`${lead}IDFRA(?<value>[A-Z]{1,25}(?:<[A-Z]{1,24}){0,3})<{0,24}[A-Z0-9<]{6}${end}`),
    maxLength: 38,
    validate: (_, __, { 0: zone }) => zone.length === 36,
  },
  {
    // Name in 20 places, ticket, booking, airports, carrier, flight, day of the year, class, seat.
    ...shared,
    trigger: {
      kind: 'literals',
      literals: ['M1', 'M2'].flatMap((legs) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => legs + letter)),
    },
    pattern:
      /(?<![A-Za-z0-9])M[12](?<value>[A-Z][A-Z' -]{0,17}\/[A-Z][A-Z .-]{0,17}?) {0,18}[E ][A-Z0-9]{5,7} {0,2}[A-Z]{6}[A-Z0-9]{2}[A-Z0-9 ]\d{3,4}[A-Z0-9 ]{1,2}[0-3]\d\d[A-Z]\d{3}[A-Z]/,
    maxLength: 80,
    validate: () => true,
  },
  {
    ...shared,
    trigger: { kind: 'literals', literals: [' MR', ' MSTR', ' MISS', ' CHD'], maxBack: 90 },
    pattern:
      /(?<![A-Za-z\d/<-])(?<![A-Z\d/<-] )(?<value>[A-Z][A-Z'-]{1,24}(?: [A-Z]{2,20})?\/[A-Z]{2,24}(?: [A-Z]{1,20})?) (?:MRS?|MSTR|MISS|CHD)(?![A-Za-z\d/])/,
    maxLength: 100,
    validate: (_, raw) => !raw.split(/[ /]/).every(isCommonWord),
  },
  {
    ...shared,
    trigger: { kind: 'literals', literals: sexes, maxBack: 0 },
    pattern: new RegExp(String.raw`\/${sex}\/${day}\/(?<value>[A-Z]{2,30}\/[A-Z]{2,30}(?:\/[A-Z]{2,30})?)(?![A-Za-z])`),
    maxLength: 110,
    validate: () => true,
  },
];

/** Birth dates in airlines' messages: between country and sex. */
export const travellersBirthDates: readonly DetectorForm[] = [
  {
    ...shared,
    trigger: { kind: 'literals', literals: sexes, maxBack: 8 },
    pattern: new RegExp(String.raw`(?<=\/[A-Z]{2,3}\/)${day}(?=\/${sex}\/${day}\/)`),
    maxLength: 9,
  },
];
