import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SetupError } from '../../bin/steps.mjs';
import type { DataFolder } from './data-folder.ts';
import type { ServerAccount } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

interface PostgresPlace extends PostgresBinaries {
  /** The cluster's folder, as the server itself can reach it. */
  readonly folder: string;
}

/** Where the server's files lie when the project is in a folder that only root may enter (`/root` of most containers). */
const elsewhere = '/var/lib/orgsweep';

/** Whether the account can walk down to `path`: every folder above it must let it through. */
async function canReach(path: string, { uid, gid }: ServerAccount): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder);
    const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
    if ((found.mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/**
 * The cluster in the data folder and the binaries in node_modules, unless the server's account cannot get there: then both move
 * below /var/lib, and the data folder holds a link.
 */
export async function postgresPlace(
  data: DataFolder,
  binaries: PostgresBinaries,
  account: ServerAccount | null,
): Promise<PostgresPlace> {
  const folder = join(await data.folder(), 'postgres');
  if (account === null) return { ...binaries, folder };
  // Ours to open: a data folder made with mkdtemp lets nobody else through.
  const own = await stat(data.root);
  if (own.uid === 0) await chmod(data.root, own.mode | 0o011);
  if ((await canReach(binaries.postgres, account)) && (await canReach(folder, account))) return { ...binaries, folder };

  try {
    const id = createHash('sha256').update(data.root).digest('hex').slice(0, 12);
    const target = join(elsewhere, id, 'postgres');
    await mkdir(dirname(target), { recursive: true, mode: 0o755 });
    const [native, program] = [dirname(dirname(binaries.postgres)), join(elsewhere, id, 'program')];
    const marker = join(program, 'bin/postgres');
    if (!(await exists(marker)) || (await stat(marker)).size !== (await stat(binaries.postgres)).size) {
      const partial = `${program}-${process.pid}`;
      await cp(native, partial, { recursive: true, verbatimSymlinks: true });
      await rm(program, { recursive: true, force: true });
      await rename(partial, program);
    }
    if (!(await exists(folder))) await symlink(target, folder);
    return { folder: target, postgres: marker, initdb: join(program, 'bin/initdb') };
  } catch (cause) {
    throw new SetupError(
      'STORE_UNAVAILABLE',
      `PostgreSQL does not run as root, and its own account cannot enter ${data.root}.`,
      'Put the project where others may enter (such as /opt), set ORGSWEEP_DATA so, or set DATABASE_URL.',
      { cause },
    );
  }
}
