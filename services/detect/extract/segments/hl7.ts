import { labelOfSystem } from '../core/code-systems.ts';
import type { FormatReader } from '../core/format.ts';
import { labelOfIdType } from '../core/id-types.ts';
import { Window } from '../core/window.ts';
import { lineEnds, type NameComponent, readSegments, tableOf } from './segment-indexer.ts';

/** Data types of fields that hold more than one value: extended person name, address, person with id (HL7 v2.8, chapter 2A). */
const person = ['last name', 'first name', 'middle name'] as const;
const address = ['street address', '', 'city', 'state', 'zip code', 'country'] as const;
const practitioner = ['npi', 'last name', 'first name'] as const;
const prescriber = ['dea number', 'last name', 'first name'] as const;

type Named = string | readonly string[];

/** Names of fields by segment and number, as chapters 3, 4, 6, 7, 9, 10 and 15 of HL7 v2.8 define them. */
const fieldNames = tableOf<Readonly<Record<number, Named>>>({
  EVN: { 5: practitioner },
  PID: {
    2: 'medical record number',
    3: 'medical record number',
    4: 'patient id',
    5: person,
    6: ['mother maiden name'],
    7: 'date of birth',
    9: person,
    11: address,
    13: 'home phone',
    14: 'work phone',
    18: 'patient account number',
    19: 'ssn',
    20: 'drivers license number',
  },
  PD1: { 4: practitioner },
  MRG: { 1: 'medical record number', 3: 'patient account number', 7: person },
  NK1: { 2: person, 4: address, 5: 'phone', 6: 'work phone', 16: 'date of birth', 37: 'ssn' },
  GT1: { 3: person, 5: address, 6: 'home phone', 7: 'work phone', 8: 'date of birth', 12: 'ssn' },
  IN1: {
    8: 'group number',
    16: person,
    18: 'date of birth',
    19: address,
    36: 'health insurance policy number',
    49: 'member id',
  },
  IN2: { 2: 'ssn', 6: 'medicare beneficiary identifier', 8: 'medicaid number', 61: 'member id', 63: 'phone' },
  PV1: { 7: practitioner, 8: practitioner, 9: practitioner, 17: practitioner, 52: practitioner },
  ORC: { 10: practitioner, 11: practitioner, 12: practitioner, 14: 'phone' },
  OBR: { 10: practitioner, 16: practitioner, 17: 'phone', 28: practitioner },
  OBX: { 16: practitioner },
  TXA: { 5: practitioner, 9: practitioner, 10: practitioner, 11: practitioner },
  SCH: { 12: practitioner, 13: 'phone', 16: practitioner, 17: 'phone', 20: practitioner },
  AIP: { 3: practitioner },
  DG1: { 3: ['icd-10 diagnosis code', 'diagnosis'], 4: 'diagnosis', 16: practitioner },
  PR1: { 3: ['cpt code'], 8: practitioner, 11: practitioner, 12: practitioner },
  FT1: { 20: practitioner, 21: practitioner },
  RXO: { 1: ['', 'medication'], 14: prescriber },
  RXE: { 2: ['', 'medication'], 13: prescriber, 15: 'prescription number' },
  RXD: { 2: ['', 'medication'], 7: 'prescription number' },
  RXA: { 10: practitioner },
});

/** What a person's number is where its type says so, or by the field that it stands in. */
const isPerson = (named: Named): boolean => named === practitioner || named === prescriber;

const nameOf: NameComponent = (segment, field, component, beside, fields) => {
  // A number, the unit behind it.
  if (segment === 'OBX' && field === 5)
    return fields(6) !== '' && /^(?:NM|SN)$/.test(fields(2)) ? 'laboratory result' : '';
  const coded = component === 1 ? labelOfSystem(beside(2)) : '';
  if (coded !== '') return coded;
  const named = fieldNames.get(segment)?.[field];
  if (named === undefined) return '';
  if (component === 1 && isPerson(named)) return labelOfIdType(beside(12)) || (named[0] ?? '');
  if (typeof named !== 'string') return named[component - 1] ?? '';
  if ((segment === 'PID' && field <= 4) || segment === 'MRG')
    return component === 1 ? labelOfIdType(beside(4)) || named : '';
  return component === 1 || named.endsWith('phone') ? named : '';
};

/** HL7 v2, as text whose fields have their names. The separators are those that nearly all messages have. */
export const readHl7: FormatReader = (input, place) =>
  readSegments(new Window(input), place, { terminators: lineEnds, field: 124, repetition: 126, component: 94 }, nameOf);
