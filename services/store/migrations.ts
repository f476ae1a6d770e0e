import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OrgsweepError } from '../model/index.ts';

/** A migration of this version of the program. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256, hex, of the file: what Prisma stores. */
  readonly checksum: string;
}

/** Bundled, this code lies in dist/, one folder below the root. */
const toRoot = import.meta.url.endsWith('.ts') ? '../../' : '../';
const folder = fileURLToPath(new URL(`${toRoot}prisma/migrations/`, import.meta.url));

/** The migrations in prisma/migrations, in order. */
export async function migrations(): Promise<readonly Migration[]> {
  const folder = migrationsFolder();
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
