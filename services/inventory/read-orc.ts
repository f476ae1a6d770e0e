import { type OrcValue, orcStripes } from '../detect/extract/records/orc-stripes.ts';
import { flagOf, sizeOf, textOf } from './cells.ts';
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
      const [latest, marker, size] = [column(columns.isLatest), column(columns.isDeleteMarker), column(columns.size)];
      const [storageClass, encryption] = [column(columns.storageClass), column(columns.encryptionStatus)];
      for (let row = 0; row < rows; row += 1)
        yield {
          isLatest: flagOf(latest?.[row]),
          isDeleteMarker: flagOf(marker?.[row]),
          size: sizeOf(size?.[row]),
          storageClass: textOf(storageClass?.[row]),
          encryptionStatus: textOf(encryption?.[row]),
        };
    }
  } catch (error) {
    throw error instanceof ReportError ? error : new ReportError('FILE_MALFORMED', 'orc', { cause: error });
  }
};
