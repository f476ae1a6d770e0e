import { CommanderError } from 'commander';
import { OrgsweepError } from '../model/index.ts';
import { ExitCode, exitCodeOf } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { safeText } from './safe-text.ts';

/** What nobody expected, as an error that says what to do. */
function unexpected(cause: unknown): OrgsweepError {
  if (cause instanceof Error && cause.name === 'ZodError')
    return new OrgsweepError('MALFORMED_RESPONSE', 'The API answers in another shape than this command knows.', {
      advice: 'Use an API and a command line of the same version.',
      cause,
    });
  return new OrgsweepError('INTERNAL', cause instanceof Error ? cause.message : String(cause), {
    advice: 'This is a fault of orgsweep: please report it with the command that led to it.',
    cause,
  });
}

/** Runs one command line (without node and script) and returns how the process should end. */
export async function main(args: readonly string[], defaultApi: string, version: string): Promise<number> {
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
    stream.on('error', ({ code: reason = 'UNKNOWN' }: NodeJS.ErrnoException) => {
      if (reason === 'EPIPE') process.exit(ExitCode.PIPE_CLOSED);
      if (stream === process.stdout)
        process.stderr.write(
          `INTERNAL: The output cannot be written (${reason}).\n  What is written is not all of it.\n`,
        );
      process.exit(ExitCode.FAILED);
    });
  try {
    const program = await createProgram(io, defaultApi, args, version);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.CLEAN : ExitCode.USAGE;
    const known = error instanceof OrgsweepError ? error : unexpected(error);
    process.stderr.write(
      `${known.code}: ${safeText(known.message)}${known.advice === '' ? '' : `\n  ${safeText(known.advice)}`}\n`,
    );
    return exitCodeOf(known);
  }
}
