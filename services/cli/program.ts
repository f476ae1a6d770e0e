import { Command } from 'commander';
import { addDetect } from './commands/detect.ts';
import { exitCodeHelp } from './exit-codes.ts';
import type { CliIo } from './io.ts';
import { safeText } from './safe-text.ts';

/**
 * The command line. `defaultApi` is where the API is looked for without `--api`. When `args` begin with `detect`, the other commands and
 * what they need are not loaded: a scan of one small file takes less time than that.
 */
export async function createProgram(
  io: CliIo,
  defaultApi: string,
  args: readonly string[],
  version: string,
): Promise<Command> {
  const others = args[0] === 'detect' ? null : await import('./server-commands.ts');
  const program = new Command('orgsweep')
    .description('Sensitive-data discovery and S3 posture for a whole AWS organization')
    .version(version, '--version', 'print the version')
    .option('--api <url>', 'address of the orgsweep API', defaultApi)
    .addHelpText('after', exitCodeHelp)
    .showHelpAfterError('  --help shows how to use it.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) =>
        write(
          text
            .replace(/^error: /, 'USAGE: ')
            .split('\n')
            .map(safeText)
            .join('\n'),
        ),
    });
  others?.addBeforeDetect(program, io);
  addDetect(program, io);
  others?.addBehindDetect(program, io);
  for (const command of program.commands) {
    command.exitOverride();
    for (const below of command.commands) below.exitOverride();
  }
  return program;
}
