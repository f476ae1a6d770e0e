import type { Migration } from './migrations.ts';

/** A row of `_prisma_migrations` that was not rolled back. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * How a database stands to this version of the program. `ahead`: a newer version has migrated it. `broken`: a migration failed
 * half-way or its file was changed after it was applied.
 */
export type MigrationState =
  | { readonly state: 'at head' }
  | { readonly state: 'behind'; readonly pending: readonly string[] }
  | { readonly state: 'ahead'; readonly unknown: readonly string[] }
  | { readonly state: 'broken'; readonly names: readonly string[] };

/** Compares what the database has with what this version has. */
export function migrationState(ours: readonly Migration[], applied: readonly AppliedMigration[]): MigrationState {
  const known = new Map(ours.map((migration) => [migration.name, migration]));
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0) return { state: 'ahead', unknown };
  const broken = applied
    .filter(({ name, checksum, finished }) => !finished || known.get(name)?.checksum !== checksum)
    .map(({ name }) => name);
  if (broken.length > 0) return { state: 'broken', names: broken };
  const there = new Set(applied.map(({ name }) => name));
  const pending = ours.filter(({ name }) => !there.has(name)).map(({ name }) => name);
  return pending.length > 0 ? { state: 'behind', pending } : { state: 'at head' };
}
