import { readFile } from 'node:fs/promises';
import { OrgsweepError } from '../model/index.ts';
import { safeText } from './safe-text.ts';

/** The code of an error of the file system: `EACCES`. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'READ_FAILED';

/** A file that is not UTF-8 would be read as other characters than it has, and its values found nowhere. */
export const notUtf8 = (file: string, where: string, cause?: unknown): OrgsweepError =>
  new OrgsweepError('USAGE', `${safeText(file)}${where} is not UTF-8 text.`, {
    advice: 'Write the file anew as UTF-8, for example with iconv -t UTF-8.',
    cause,
  });

/** The text of a small file. USAGE with the reason and `advice` when it cannot be read. */
export async function readText(file: string, advice: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new OrgsweepError('USAGE', `${safeText(file)} cannot be read (${systemCode(cause)}).`, { advice, cause });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notUtf8(file, '', cause);
  }
}
