import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { OrgsweepError } from '../../model/index.ts';
import { systemCode } from '../read-text.ts';
import { safeText } from '../safe-text.ts';

const defaultKeyFile = (): string => join(homedir(), '.orgsweep', 'key');

/** A new key in `path`; the one that is there when somebody else was faster. USAGE when it cannot be written. */
async function madeKey(path: string): Promise<Uint8Array> {
  const key = randomBytes(32);
  try {
    await mkdir(dirname(path), { mode: 0o700 }).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    await writeFile(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return await readKey(path, false);
    throw new OrgsweepError('USAGE', `No key can be made in ${safeText(path)} (${systemCode(error)}).`, {
      advice: 'Give one by --key-file: openssl rand -hex 32 > FILE.',
      cause: error,
    });
  }
}

/**
 * The key of fingerprints: 64 hexadecimal digits in a file. With `make`, the default file is made when it is missing, for its owner only.
 * A baseline without its key says nothing, and so may lie in a repository; whoever has both can try out card numbers.
 */
export async function readKey(given: string | undefined, make: boolean): Promise<Uint8Array> {
  const path = given ?? defaultKeyFile();
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || given !== undefined || !make)
      throw new OrgsweepError('USAGE', `The key file ${safeText(path)} cannot be read (${systemCode(error)}).`, {
        advice: make
          ? 'Give one by --key-file: openssl rand -hex 32 > FILE.'
          : 'Give the one that the baseline was written with, by --key-file. It holds 64 hexadecimal digits.',
        cause: error,
      });
    return await madeKey(path);
  }
  if (!/^[0-9a-f]{64,}\s*$/i.test(text) || text.trim().length % 2 !== 0)
    throw new OrgsweepError('USAGE', `${safeText(path)} is no key file.`, {
      advice: 'It holds an even number of hexadecimal digits, 64 or more: openssl rand -hex 32 > FILE.',
    });
  return Buffer.from(text.trim(), 'hex');
}
