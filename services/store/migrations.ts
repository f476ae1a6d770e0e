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

/** `prisma/migrations`, looked for upwards from this file, which in a bundle lies elsewhere than its source. */
function migrationsFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  const found = join(from, 'prisma', 'migrations');
  if (existsSync(join(found, 'migration_lock.toml'))) return found;
  const parent = dirname(from);
  if (parent !== from) return migrationsFolder(parent);
  throw new OrgsweepError('STORE_UNAVAILABLE', 'The migrations of the database are not there.', {
    advice: 'Install the program with its folder prisma/migrations.',
  });
}

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
