import { Command } from 'commander';
import { addAccounts } from './commands/accounts.ts';
import { addAllow } from './commands/allow.ts';
import { addBuckets } from './commands/buckets.ts';
import { addCustom } from './commands/custom.ts';
import { addDetect } from './commands/detect.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addFindings } from './commands/findings.ts';
import { addIdentifiers } from './commands/identifiers.ts';
import { addRemediation } from './commands/remediation.ts';
import { addSchedule } from './commands/schedule.ts';
import { addSink } from './commands/sink.ts';
import { addSweep } from './commands/sweep.ts';
import { exitCodeHelp } from './exit-codes.ts';
import type { CliIo } from './io.ts';

/** The whole command line. `defaultApi` is where the API is looked for without `--api`. */
export function createProgram(io: CliIo, defaultApi: string): Command {
  const program = new Command('orgsweep')
    .description('Sensitive-data discovery and S3 posture for a whole AWS organization')
    .option('--api <url>', 'address of the orgsweep API', defaultApi)
    .addHelpText('after', exitCodeHelp)
    .showHelpAfterError('(--help shows how to use it)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    });
  addSweep(program, io);
  addSchedule(program, io);
  addSink(program, io);
  addRemediation(program, io);
  addDetect(program, io);
  addIdentifiers(program, io);
  addCustom(program, io);
  addAllow(program, io);
  addAccounts(program, io);
  addBuckets(program, io);
  addFindings(program, io);
  addExport(program, io);
  addExplain(program, io);
  for (const command of program.commands) {
    command.exitOverride();
    for (const below of command.commands) below.exitOverride();
  }
  return program;
}
