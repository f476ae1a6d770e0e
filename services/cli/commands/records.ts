import { once } from 'node:events';
import { type DetectRecordsOptions, detectRecords, RecordError, usableModel } from '../../detect/index.ts';
import { OrgsweepError } from '../../model/index.ts';
import type { CliIo } from '../io.ts';
import { readLines } from '../read-lines.ts';

/** `detect --records FILE` (`-`: standard input): JSON lines in, JSON lines out, in order, one process, no pool. */
export async function runRecords(file: string, options: DetectRecordsOptions, io: CliIo): Promise<void> {
  if (usableModel(options.model) === null) io.stderr.write('No model: names and addresses are found by rules alone.\n');
  try {
    for await (const line of detectRecords(readLines(file), options))
      if (!io.stdout.write(`${line}\n`)) await once(io.stdout, 'drain');
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new OrgsweepError('BAD_USER_INPUT', `${file}: ${error.message}.`, {
      advice: 'Each line is one JSON object; correct that line.',
      cause: error,
    });
  }
}
