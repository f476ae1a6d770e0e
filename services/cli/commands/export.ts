import { createWriteStream, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { OrgsweepError } from '../../model/index.ts';
import { exported } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { addFilters } from '../list-command.ts';
import { safeText } from '../safe-text.ts';
import { findingFilters } from './finding-filters.ts';

/** Under another name until it is whole: a broken file must not look like a finished one. */
async function writeWhole(body: Readable, path: string): Promise<void> {
  const part = `${path}.part`;
  // Also when it is interrupted.
  const remove = (): void => rmSync(part, { force: true });
  process.once('exit', remove);
  try {
    await pipeline(body, createWriteStream(part, { mode: 0o600 }));
    await rename(part, path);
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/** `orgsweep export` */
export function addExport(program: Command, io: CliIo): void {
  const command = program
    .command('export')
    .description('write findings as a file')
    .requiredOption('-f, --format <format>', 'csv, jsonl, macie, ocsf, asff or sarif')
    .option('--to <file>', 'write to this file instead of the standard output');
  const filterOf = addFilters(command, findingFilters);
  command.action(async (options: Record<string, unknown>) => {
    const body = await exported(String(program.opts()['api']), String(options['format']), filterOf(options));
    const to = options['to'];
    try {
      if (typeof to === 'string') {
        await writeWhole(Readable.from(body), to);
        io.stderr.write(`Written: ${safeText(to)}\n`);
      } else await pipeline(Readable.from(body), io.stdout, { end: false });
    } catch (cause) {
      // Of the file system; what comes of the network has no call of the system on top.
      const code = cause instanceof Error && 'syscall' in cause && 'code' in cause ? String(cause.code) : null;
      throw new OrgsweepError(
        code === null ? 'NETWORK' : 'USAGE',
        code === null ? 'The export broke off before its end.' : `The file cannot be written (${code}).`,
        {
          advice: code === null ? 'Export again.' : 'Give --to a file in a folder that is there and may be written.',
          cause,
        },
      );
    }
  });
}
