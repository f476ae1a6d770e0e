import { type Column, fixedRecords, recordsOf } from './fixed-columns.ts';
import { namedLinesReader } from './named-lines.ts';

/** Who a number of the tax office is of: CPF of people, CNPJ of firms. */
const taxpayer = (kind: string | undefined, first: number): Column =>
  kind === '1' ? [first + 3, 11, 'cpf'] : [first, 14, 'cnpj'];

/** What the key of an instant payment is, by the way of its initiation. */
const pixKeys: ReadonlyMap<string, string> = new Map([
  ['01', 'telefone'],
  ['02', 'email'],
  ['03', 'cpf'],
  ['04', ''],
  ['05', ''],
]);

/** Segments of payments and of bills (FEBRABAN, Layout padrão CNAB 240, versão 10). */
function columnsOf(line: string): readonly Column[] {
  if (line[7] === '0' || (line[7] === '1' && !/[RT]/.test(line[8] ?? '')))
    return [taxpayer(line[17], 19), [59, 12, 'conta corrente']];
  // Lots of bills have a number of 15 digits, so that all behind it stands one further.
  if (line[7] === '1') return [taxpayer(line[17], 20), [60, 12, 'conta corrente']];
  if (line[7] !== '3') return [];
  switch (line[13]) {
    case 'A':
      return [
        [30, 12, 'bank account number'],
        [44, 30, 'account holder name'],
      ];
    case 'B':
      // Instant payments have the way of their initiation before the payer, and the key (Pix) where others have an address.
      return pixKeys.has(line.slice(14, 16))
        ? [taxpayer(line[17], 19), [128, 99, pixKeys.get(line.slice(14, 16)) ?? '']]
        : [taxpayer(line[17], 19), [33, 30, 'street address'], [118, 8, 'cep']];
    case 'J':
      return line.slice(17, 19) === '52'
        ? [
            taxpayer(line[19], 22),
            [36, 40, 'full name'],
            taxpayer(line[75], 78),
            [92, 40, 'full name'],
            taxpayer(line[131], 134),
            [148, 40, 'full name'],
          ]
        : [];
    case 'P':
      return [[24, 12, 'conta corrente']];
    case 'T':
      return [taxpayer(line[132], 135), [149, 40, 'full name']];
    case 'Q':
      return [taxpayer(line[17], 20), [34, 40, 'full name'], [74, 40, 'street address'], [129, 8, 'cep']];
    default:
      return [];
  }
}

/** Bills of 400 characters: banks share the columns of who pays, whose kind has two digits. */
const bill = (line: string): readonly Column[] =>
  /^[17].{217}0[12]/.test(line)
    ? [taxpayer(line[219], 221), [235, 40, 'full name'], [275, 40, 'street address'], [327, 8, 'cep']]
    : [];

/** Payments and bills of Brazilian banks: records of 240 characters. */
export const readCnab = namedLinesReader(() => fixedRecords(columnsOf), recordsOf(240));

/** Bills of Brazilian banks in records of 400 characters. */
export const readCnab400 = namedLinesReader(() => fixedRecords(bill), recordsOf(400));
