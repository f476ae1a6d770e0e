import type { FormatReader } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineEnds, type NameComponent, readSegments, tableOf } from './segment-indexer.ts';
import { x12Separators } from './sniff-segments.ts';

/** Names of elements by segment and number (X12 005010, data dictionary). */
const elementNames = tableOf<Readonly<Record<number, string>>>({
  NM1: { 3: 'last name', 4: 'first name', 5: 'middle name' },
  N3: { 1: 'street address', 2: 'street address' },
  N4: { 1: 'city', 2: 'state', 3: 'zip code' },
  DMG: { 2: 'date of birth' },
  CLM: { 1: 'patient account number' },
  CLP: { 1: 'patient account number' },
  SBR: { 3: 'group number' },
  COB: { 2: 'member id' },
  BPR: { 7: 'routing number', 9: 'bank account number', 13: 'routing number', 15: 'bank account number' },
});

/** What an identifier is, by the qualifier before it (data elements 66 and 128), and what a way to reach somebody is (365). */
const idQualifiers = tableOf({
  '34': 'ssn',
  SY: 'ssn',
  XX: 'npi',
  HPI: 'npi',
  MI: 'member id',
  II: 'member id',
  N: 'member id',
  HN: 'member id',
  '0F': 'subscriber id',
  '23': 'member id',
  HJ: 'member id',
  '1W': 'member id',
  '1L': 'group number',
  '6P': 'group number',
  IL: 'group number',
  IG: 'insurance policy number',
  MR: 'medicaid number',
  NQ: 'medicaid number',
  F6: 'medicare beneficiary identifier',
  EI: 'employer identification number',
  '24': 'employer identification number',
  FI: 'employer identification number',
  TJ: 'employer identification number',
  EA: 'medical record number',
  EJ: 'patient account number',
  XZ: 'prescription number',
  N4: 'ndc',
});
/** The element of an identifier behind its qualifier. */
const identified = tableOf({ NM1: 9, N1: 4, REF: 2, LIN: 3 });
/** Services: their code behind the word for its system. */
const services = tableOf({ SV1: 1, SVC: 1, SV2: 2 });
const reachQualifiers = tableOf({
  TE: 'phone',
  FX: 'fax',
  EM: 'email',
  HP: 'home phone',
  WP: 'work phone',
  CP: 'mobile phone',
});

const nameOf: NameComponent = (segment, field, component, beside, fields) => {
  if (identified.get(segment) === field) return idQualifiers.get(fields(field - 1)) ?? '';
  // An organization has one name.
  if (segment === 'NM1' && field === 3 && fields(2) !== '1') return '';
  if (segment === 'PER') return field === 2 ? 'contact name' : (reachQualifiers.get(fields(field - 1)) ?? '');
  if (segment === 'HI' && component === 2)
    return /^A?[A-Z]K$|^ABF$|^APR$/.test(beside(0)) ? 'icd-10 diagnosis code' : '';
  if (services.get(segment) === field) return component === 2 && beside(0) === 'HC' ? 'cpt code' : '';
  return elementNames.get(segment)?.[field] ?? '';
};

/** An X12 interchange (claims, enrolments, remittances), as text whose elements have their names. */
export const readX12: FormatReader = async function* (input, place) {
  const window = new Window(input);
  await window.fill(200);
  const [, field = '*', component = ':', terminator = '~'] =
    x12Separators.exec(window.bytes.toString('latin1', window.start, window.end).slice(0, 200)) ?? [];
  const dialect = {
    terminators: [terminator.charCodeAt(0), ...lineEnds],
    field: field.charCodeAt(0),
    repetition: -1,
    component: component.charCodeAt(0),
  };
  return yield* readSegments(window, place, dialect, nameOf);
};
