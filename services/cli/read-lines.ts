import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { OrgsweepError } from '../model/index.ts';
import { standardInput } from './standard-input.ts';

/** Lines of a file (`-`: standard input), one by one. USAGE when it cannot be read. */
export async function* readLines(file: string): AsyncGenerator<string> {
  try {
    const input = file === '-' ? standardInput() : createReadStream(file);
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new OrgsweepError('USAGE', `${file} cannot be read (${String(error.code)}).`, {
        advice: 'Name a file of JSON lines, or - for standard input.',
      });
    throw error;
  }
}
