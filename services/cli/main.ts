import { CommanderError } from 'commander';
import { OrgsweepError } from '../model/index.ts';
import { ExitCode, exitCodeOf } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { safeText } from './safe-text.ts';

/** Runs one command line (without node and script) and returns how the process should end. */
export async function main(args: readonly string[], defaultApi: string): Promise<number> {
  let code: number = ExitCode.CLEAN;
  const io = {
    stdout: process.stdout,
    stderr: process.stderr,
    exit: (given: number) => {
      code = given;
    },
  };
  process.once('SIGINT', () => process.exit(ExitCode.INTERRUPTED));
  // `orgsweep findings | head` closes the pipe: no failure, and not "clean" either, which nobody knows yet.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) =>
      process.exit(error.code === 'EPIPE' ? ExitCode.PIPE_CLOSED : ExitCode.FAILED),
    );
  try {
    const program = await createProgram(io, defaultApi, args);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.CLEAN : ExitCode.USAGE;
    const known =
      error instanceof OrgsweepError
        ? error
        : new OrgsweepError('INTERNAL', error instanceof Error ? error.message : String(error));
    process.stderr.write(
      `${known.code}: ${safeText(known.message)}${known.advice === '' ? '' : `\n  ${safeText(known.advice)}`}\n`,
    );
    return exitCodeOf(known);
  }
}
