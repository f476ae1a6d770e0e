import { compileTables } from './compiled.ts';
import { detectors } from './detectors/index.generated.ts';
import { writeTables } from './tables-file.ts';

/** Writes the tables of the managed identifiers to `path`; run when the package is built. */
export async function buildTables(path: string): Promise<void> {
  await writeTables(path, compileTables(detectors));
}
