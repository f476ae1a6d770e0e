import { namedLinesReader } from './named-lines.ts';

/** Fields by their code (KBV, KVDT; QMS, GDT 2.1 and LDT). */
const fields: ReadonlyMap<string, string> = new Map([
  ['0212', 'lanr'],
  ['0201', 'bsnr'],
  ['3000', 'patientennummer'],
  ['3101', 'last name'],
  ['3102', 'first name'],
  ['3103', 'geburtsdatum'],
  ['3105', 'versichertennummer'],
  ['3107', 'straße'],
  ['3112', 'postleitzahl'],
  ['3119', 'krankenversichertennummer'],
  ['3201', 'last name'],
  ['3202', 'first name'],
  ['3618', 'telefon'],
  ['3619', 'email'],
  ['3626', 'telefon'],
  ['4217', 'bsnr'],
  ['4218', 'bsnr'],
  ['4241', 'lanr'],
  ['4242', 'lanr'],
  ['5098', 'bsnr'],
  ['5099', 'lanr'],
  ['6001', 'icd-10 code'],
  ['6210', 'medication'],
]);

/** Records of German practices (xDT: GDT, LDT, KVDT): three digits for the line's length, four for what it holds. */
export const readXdt = namedLinesReader(() => (line, add) => {
  if (/^\d{7}/.test(line)) add(7, line.length, fields.get(line.slice(3, 7)) ?? '');
});
