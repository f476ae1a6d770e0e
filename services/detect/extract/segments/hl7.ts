import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineBlocks } from '../text/line-blocks.ts';
import { lineEnds, type NameComponent, SegmentIndexer, tableOf } from './segment-indexer.ts';

/** Data types of fields that hold more than one value: extended person name, address, person with id, id with its type (HL7 v2.8, chapter 2A). */
const person = ['last name', 'first name', 'middle name'] as const;
const address = ['street address', '', 'city', 'state', 'zip code', 'country'] as const;
const practitioner = ['npi', 'last name', 'first name'] as const;

type Named = string | readonly string[];

/** Names of fields by segment and number, as chapters 3, 6 and 15 of HL7 v2.8 define them. */
const fieldNames = tableOf<Readonly<Record<number, Named>>>({
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
  NK1: { 2: person, 4: address, 5: 'phone', 6: 'work phone', 16: 'date of birth', 37: 'ssn' },
  GT1: { 3: person, 5: address, 6: 'home phone', 7: 'work phone', 8: 'date of birth', 12: 'ssn' },
  IN1: { 16: person, 18: 'date of birth', 19: address, 36: 'health insurance policy number', 49: 'member id' },
  IN2: { 2: 'ssn', 6: 'medicare beneficiary identifier', 8: 'medicaid number', 61: 'member id', 63: 'phone' },
  PV1: { 7: practitioner, 8: practitioner, 9: practitioner, 17: practitioner },
  ORC: { 12: practitioner },
  OBR: { 16: practitioner },
  DG1: { 3: ['icd-10 diagnosis code', 'diagnosis'] },
});

/** Types of identifiers (HL7 table 0203), in the fifth component of each. */
const idTypes = tableOf({
  SS: 'ssn',
  MR: 'medical record number',
  DL: 'drivers license number',
  PPN: 'passport number',
  MC: 'medicare beneficiary identifier',
  MA: 'medicaid number',
  NI: 'national identification number',
  NPI: 'npi',
  AN: 'patient account number',
});

const nameOf: NameComponent = (segment, field, component, beside) => {
  const named = fieldNames.get(segment)?.[field];
  if (named === undefined) return '';
  if (typeof named !== 'string') return named[component - 1] ?? '';
  if (segment === 'PID' && field <= 4) return component === 1 ? (idTypes.get(beside(4)) ?? named) : '';
  return component === 1 || named.endsWith('phone') ? named : '';
};

/** HL7 v2, as text whose fields have their names. The separators are those that nearly all messages have. */
export async function* readHl7(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const dialect = { terminators: lineEnds, field: 124, repetition: 126, component: 94 };
  yield* lineBlocks(new Window(input), place, place.session.nextDocumentId(), new SegmentIndexer(dialect, nameOf));
  return null;
}
