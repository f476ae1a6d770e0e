import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { OrgsweepError } from '../model/index.ts';
import { notUtf8, systemCode } from './read-text.ts';
import { safeText } from './safe-text.ts';
import { standardInput } from './standard-input.ts';

/** Lines of a file (`-`: standard input), one by one. USAGE when it cannot be read. */
export async function* readLines(file: string, what = 'JSON lines'): AsyncGenerator<string> {
  try {
    const input = file === '-' ? standardInput() : createReadStream(file);
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new OrgsweepError('USAGE', `${safeText(file)} cannot be read (${systemCode(error)}).`, {
        advice: `Name a file of ${what}, or - for standard input.`,
        cause: error,
      });
    throw error;
  }
}

/** What a line holds, without blanks around it, and its number from 1 on. */
export interface Entry {
  readonly text: string;
  readonly number: number;
}

/** Values of a text file, one a line, without empty lines, one by one: there may be millions. USAGE when it is not UTF-8. */
export async function* readEntries(file: string): AsyncGenerator<Entry> {
  let number = 0;
  for await (const line of readLines(file, 'values, one a line')) {
    number++;
    const text = line.trim();
    if (/[\0\uFFFD]/.test(text)) throw notUtf8(file, `: line ${number}`);
    if (text !== '') yield { text, number };
  }
}
