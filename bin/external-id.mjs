// Node builtins only: shown before anything is installed, since the member roles are deployed first.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The external id of this installation: 160 random bits, drawn once and kept in the data folder, over `--reset` too. */
export function installationExternalId(env) {
  const file = join(resolve(env.ORGSWEEP_DATA || join(root, '.data')), 'external-id');
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(20).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
