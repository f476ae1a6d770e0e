import { type OrcValue, orcStripes } from '../detect/extract/records/orc-stripes.ts';
import { rowReader } from './cells.ts';
import type { ReadRows } from './contract.ts';
import { ReportError } from './report-error.ts';
import { wholeFile } from './whole-file.ts';

/** ORC, stripe by stripe, and of each only the columns that counts are made of. */
export const readOrc: ReadRows = async function* (bytes, { columns }) {
  const held = await wholeFile(bytes);
  const wanted = Object.values(columns).filter((name) => name !== null);
  try {
    for await (const { rows, values } of orcStripes(held, new Set(wanted))) {
      const column = (name: string | null): readonly OrcValue[] | null => {
        if (name === null) return null;
        const found = values.get(name);
        if (found === undefined) throw new ReportError('FILE_MALFORMED', 'a column is missing');
        return found;
      };
      const rowAt = rowReader(columns, column);
      for (let row = 0; row < rows; row += 1) yield rowAt(row);
    }
  } catch (error) {
    throw error instanceof ReportError ? error : new ReportError('FILE_MALFORMED', 'orc', { cause: error });
  }
};
