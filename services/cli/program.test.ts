import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { orgsweep } from '../../test/support/cli.ts';
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
  const found = shared(await createProgram(io, 'http://127.0.0.1:1', [], '1.2.3'));
  // `-o` is asked for by output-of.ts, these by the commands themselves.
  expect(found.filter((each) => !each.endsWith(' --output'))).toEqual(['sweep watch --quiet', 'alerts read --account']);
});

it('says its version', async () => {
  expect(await orgsweep('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

it.each([
  ['sweep list', '--account'],
  ['sweep pause some-id', '--bucket'],
  ['alerts read', '--severity'],
  ['identifiers show SOME_ID', '--label'],
])('refuses what `%s` does not have, though the command above it does: %s', async (command, option) => {
  const ran = await orgsweep('--api', 'http://127.0.0.1:1', ...command.split(' '), option, 'low');
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`has no option ${option}.`) });
});
