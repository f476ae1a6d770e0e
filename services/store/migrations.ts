import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A migration of this version of the program. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256, hex, of the file: what Prisma stores. */
  readonly checksum: string;
}

const folder = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

/** The migrations in prisma/migrations, in order. */
export async function migrations(): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(`${folder}${name}/migration.sql`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
