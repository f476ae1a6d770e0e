import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineBlocks } from '../text/line-blocks.ts';
import { lineEnds, type NameComponent, SegmentIndexer, tableOf } from './segment-indexer.ts';
import { x12Separators } from './sniff-segments.ts';

/** Names of elements by segment and number (X12 005010, data dictionary). */
const elementNames = tableOf<Readonly<Record<number, string>>>({
  NM1: { 3: 'last name', 4: 'first name', 5: 'middle name' },
  N3: { 1: 'street address', 2: 'street address' },
  N4: { 1: 'city', 2: 'state', 3: 'zip code' },
  DMG: { 2: 'date of birth' },
});

/** What an identifier is, by the qualifier before it (data elements 66 and 128), and what a way to reach somebody is (365). */
const idQualifiers = tableOf({
  '34': 'ssn',
  SY: 'ssn',
  XX: 'npi',
  MI: 'member id',
  II: 'member id',
  MR: 'medicaid number',
  EI: 'employer identification number',
  '24': 'employer identification number',
  FI: 'tax identification number',
  EA: 'medical record number',
  '1W': 'member id',
});
const reachQualifiers = tableOf({
  TE: 'phone',
  FX: 'fax',
  EM: 'email',
  HP: 'home phone',
  WP: 'work phone',
  CP: 'mobile phone',
});

const nameOf: NameComponent = (segment, field, component, beside, fields) => {
  if ((segment === 'NM1' && field === 9) || (segment === 'REF' && field === 2))
    return idQualifiers.get(fields(field - 1)) ?? '';
  // An organization has one name.
  if (segment === 'NM1' && field === 3 && fields(2) !== '1') return '';
  if (segment === 'PER') return field === 2 ? 'contact name' : (reachQualifiers.get(fields(field - 1)) ?? '');
  if (segment === 'HI' && component === 2)
    return /^A?[A-Z]K$|^ABF$|^APR$/.test(beside(0)) ? 'icd-10 diagnosis code' : '';
  return elementNames.get(segment)?.[field] ?? '';
};

/** An X12 interchange (claims, enrolments, remittances), as text whose elements have their names. */
export async function* readX12(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
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
  yield* lineBlocks(window, place, place.session.nextDocumentId(), new SegmentIndexer(dialect, nameOf));
  return null;
}
