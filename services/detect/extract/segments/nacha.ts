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
  ['13', [[41, 34, routing]]],
  ['14', [[41, 34, routing]]],
  ['15', [[19, 35, 'street address']]],
]);

function records(): ReadLine {
  let isInternational = false;
  return (line, add) => {
    const kind = line[0];
    if (kind === '1') addColumns(line, header, add);
    else if (kind === '5') {
      isInternational = line.slice(50, 53) === 'IAT';
      if (line[40] === '1' && !isInternational) addColumns(line, batch, add);
    } else if (kind === '6') addColumns(line, isInternational ? international : entry, add);
    else if (kind === '7' && isInternational) addColumns(line, addenda.get(line.slice(1, 3)) ?? [], add);
  };
}

/** Payments of the US ACH (NACHA files): records of 94 characters. */
export const readNacha = namedLinesReader(records, recordsOf(94));
