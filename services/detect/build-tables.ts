import { writeFile } from 'node:fs/promises';
import { serialize } from 'node:v8';
import { compileTables } from './compiled.ts';
import { detectors } from './detectors/index.generated.ts';

/** Writes the tables of the managed identifiers to `path`; run when the package is built. */
export async function buildTables(path: string): Promise<void> {
  await writeFile(path, serialize(compileTables(detectors)));
}
