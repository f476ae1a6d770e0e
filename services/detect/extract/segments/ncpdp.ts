import { namedLinesReader, type ReadLine } from './named-lines.ts';

/** Fields by their two letters (NCPDP Telecommunication Standard D.0). */
const fields: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ C1: 'group number', C2: 'member id', CY: 'patient id', C4: 'date of birth' }),
  ...Object.entries({ CA: 'first name', CB: 'last name', CC: 'first name', CD: 'last name' }),
  ...Object.entries({ CM: 'street address', CP: 'zip code', CQ: 'phone', HN: 'email' }),
  ...Object.entries({ D2: 'prescription number', DO: 'icd-10 diagnosis code', DR: 'last name', '2J': 'first name' }),
  ...Object.entries({ PM: 'phone', '4E': 'last name' }),
]);

/** What numbers are by the qualifier before them, of products, prescribers and providers. */
const qualified: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['D7', new Map([['03', 'ndc']])],
  [
    'DB',
    new Map([
      ['01', 'npi'],
      ['12', 'dea number'],
    ]),
  ],
  [
    'E9',
    new Map([
      ['01', 'npi'],
      ['12', 'dea number'],
    ]),
  ],
  ['DL', new Map([['01', 'npi']])],
  [
    'CY',
    new Map([
      ['01', 'ssn'],
      ['02', 'drivers license number'],
      ['06', 'medicaid number'],
    ]),
  ],
]);
const qualifiers: ReadonlyMap<string, string> = new Map([
  ['E1', 'D7'],
  ['EZ', 'DB'],
  ['EY', 'E9'],
  ['2E', 'DL'],
  ['CX', 'CY'],
]);

/** The bytes 1C, 1D and 1E stand before fields, groups and segments. */
const field = /\x1c([A-Z0-9]{2})([^\x1c-\x1e\x02\x03]*)/g;
/** The provider of the header, behind bank, version, transaction, processor, count and qualifier. */
const header = /^\x02?(?:[^\x1c-\x1e]{6}[A-Z\d]\d[BCDENPS]\d[^\x1c-\x1e]{10}\d01)(\d{10})/;

function claims(): ReadLine {
  const said = new Map<string, string>();
  return (line, add) => {
    const provider = header.exec(line);
    if (provider?.[1] !== undefined) add(provider[0].length - 10, provider[0].length, 'npi');
    for (const { 0: all, 1: id = '', 2: value = '', index } of line.matchAll(field)) {
      const of = qualifiers.get(id);
      if (of !== undefined) said.set(of, value);
      const name = qualified.get(id)?.get(said.get(id) ?? '') ?? fields.get(id) ?? '';
      const start = index + all.length - value.length;
      add(start, start + value.trimEnd().length, name);
    }
  };
}

/** Claims of pharmacies (NCPDP Telecommunication D.0). */
export const readNcpdp = namedLinesReader(claims);
