import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { SetupError } from '../../bin/steps.mjs';
import type { Environment } from './data-folder.ts';
import type { ServerAccount } from './postgres-account.ts';
import { runCommand } from './run-command.ts';

/** Makes a PostgreSQL cluster that appears whole or not at all: an interrupted first start leaves nothing that the next would trust. */
export async function createCluster(options: {
  readonly initdb: string;
  readonly folder: string;
  readonly user: string;
  readonly password: string;
  readonly account: ServerAccount | null;
  readonly env: Environment;
}): Promise<void> {
  const { initdb, folder, user, password, account, env } = options;
  const work = `${folder}.new`;
  const passwordFile = `${folder}.first-password`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account !== null) for (const path of [work, passwordFile]) await chown(path, account.uid, account.gid);
  try {
    const args = ['-D', work, '-U', user, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
    const said: string[] = [];
    const line = (text: string) => said.push(text);
    const code = await runCommand(initdb, [...args, '--locale=C', '--no-sync'], { env, account, line });
    if (code !== 0) {
      throw new SetupError(
        'STORE_UNAVAILABLE',
        `The embedded PostgreSQL could not create its files: ${said.slice(-2).join(' ') || 'initdb cannot be run'}`,
        'See the message; DATABASE_URL uses another PostgreSQL.',
      );
    }
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}
