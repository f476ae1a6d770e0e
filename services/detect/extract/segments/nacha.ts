import { addColumns, type Column, recordsOf } from './fixed-columns.ts';
import { namedLinesReader, type ReadLine } from './named-lines.ts';

const routing = 'routing number';
const account = 'bank account number';
const holder = 'account holder name';

/** Records by their first digit (Nacha Operating Rules, appendix three); of international batches (IAT) entries and addenda have others. */
const header: readonly Column[] = [[5, 9, routing]];
const batch: readonly Column[] = [[42, 9, 'employer identification number']];
const entry: readonly Column[] = [
  [4, 9, routing],
  [13, 17, account],
  [55, 22, holder],
];
/** Entries of people who pay by themselves have the name first (CIE, MTE); of firms the count of their addenda stands before it. */
const byName: readonly Column[] = [
  [4, 9, routing],
  [13, 17, account],
  [40, 15, holder],
];
const byFirm: readonly Column[] = [
  [4, 9, routing],
  [13, 17, account],
  [59, 16, holder],
];
const entriesOf: ReadonlyMap<string, readonly Column[]> = new Map([
  ['CIE', byName],
  ['MTE', byName],
  ['ACK', byFirm],
  ['ATX', byFirm],
  ['CTX', byFirm],
  ['ENR', byFirm],
]);
const international: readonly Column[] = [
  [4, 9, routing],
  [40, 35, account],
];
const addenda: ReadonlyMap<string, readonly Column[]> = new Map<string, readonly Column[]>([
  ['10', [[47, 35, holder]]],
  [
    '11',
    [
      [4, 35, 'full name'],
      [39, 35, 'street address'],
    ],
  ],
  ['12', [[4, 35, 'city']]],
  ['15', [[19, 35, 'street address']]],
  [
    '16',
    [
      [4, 35, 'city'],
      [74, 10, 'date of birth'],
    ],
  ],
]);
/** What a bank's number is in addenda 13 and 14, by the qualifier before it. */
const bankIds: ReadonlyMap<string, string> = new Map([
  ['01', routing],
  ['02', 'bic'],
  ['03', 'iban'],
]);

const addendaOf = (line: string): readonly Column[] => {
  const kind = line.slice(1, 3);
  if (kind === '13' || kind === '14') return [[41, 34, bankIds.get(line.slice(38, 40)) ?? '']];
  return addenda.get(kind) ?? [];
};

function records(): ReadLine {
  let isInternational = false;
  let entries = entry;
  return (line, add) => {
    const kind = line[0];
    if (kind === '1') addColumns(line, header, add);
    else if (kind === '5') {
      isInternational = line.slice(50, 53) === 'IAT';
      entries = isInternational ? international : (entriesOf.get(line.slice(50, 53)) ?? entry);
      if (line[40] === '1' && !isInternational) addColumns(line, batch, add);
    } else if (kind === '6') addColumns(line, entries, add);
    else if (kind === '7' && isInternational) addColumns(line, addendaOf(line), add);
  };
}

/** Payments of the US ACH (NACHA files): records of 94 characters. */
export const readNacha = namedLinesReader(records, recordsOf(94));
