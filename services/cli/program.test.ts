import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { createProgram } from './program.ts';

/** Options that a command has in common with the one above it, which takes them for itself wherever they stand. */
function shared(command: Command): string[] {
  const own = new Set(command.options.map(({ long }) => long));
  return command.commands.flatMap((below) => [
    ...below.options.filter(({ long }) => own.has(long)).map(({ long }) => `${command.name()} ${below.name()} ${long}`),
    ...shared(below),
  ]);
}

it('gives no command an option that the command above it takes, but for those that are asked for there', async () => {
  const io = { stdout: process.stdout, stderr: process.stderr, exit: () => undefined };
  const found = shared(await createProgram(io, 'http://127.0.0.1:1', []));
  // `-o` is asked for by output-of.ts, this one by `alerts read` itself.
  expect(found.filter((each) => !each.endsWith(' --output'))).toEqual(['alerts read --account']);
});
