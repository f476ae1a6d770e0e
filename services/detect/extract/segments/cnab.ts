import { type Column, fixedRecords, recordsOf } from './fixed-columns.ts';
import { namedLinesReader } from './named-lines.ts';

/** Who a number of the tax office is of: CPF of people, CNPJ of firms. */
const taxpayer = (kind: string | undefined, first: number): Column =>
  kind === '1' ? [first + 3, 11, 'cpf'] : [first, 14, 'cnpj'];

/** Segments of payments and of bills (FEBRABAN, Layout padrão CNAB 240, versão 10). */
function columnsOf(line: string): readonly Column[] {
  if (line[7] === '0' || line[7] === '1') return [taxpayer(line[17], 19), [59, 12, 'conta corrente']];
  if (line[7] !== '3') return [];
  switch (line[13]) {
    case 'A':
      return [
        [30, 12, 'bank account number'],
        [44, 30, 'account holder name'],
      ];
    case 'B':
      return [taxpayer(line[17], 19), [33, 30, 'street address'], [118, 8, 'cep']];
    case 'Q':
      return [taxpayer(line[17], 20), [34, 40, 'full name'], [74, 40, 'street address'], [129, 8, 'cep']];
    default:
      return [];
  }
}

/** Payments and bills of Brazilian banks: records of 240 characters. */
export const readCnab = namedLinesReader(() => fixedRecords(columnsOf), recordsOf(240));
