import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { detectRecords, RecordError } from '../../detect/index.ts';
import { OrgsweepError } from '../../model/index.ts';
import type { CliIo } from '../io.ts';

/** `detect --records FILE` (`-`: standard input): JSON lines in, JSON lines out, in order, one process, no pool. */
export async function runRecords(file: string, io: CliIo): Promise<void> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const line of detectRecords(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })))
      if (!io.stdout.write(`${line}\n`)) await once(io.stdout, 'drain');
  } catch (error) {
    if (error instanceof RecordError)
      throw new OrgsweepError('BAD_USER_INPUT', `${file}: ${error.message}.`, {
        advice: 'Each line is one JSON object; correct that line.',
        cause: error,
      });
    if (error instanceof Error && 'code' in error)
      throw new OrgsweepError('USAGE', `${file} cannot be read (${String(error.code)}).`, {
        advice: 'Name a file of JSON lines, or - for standard input.',
      });
    throw error;
  }
}
