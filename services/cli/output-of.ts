import type { Command } from 'commander';

/**
 * The `-o` of a command whose parent has an `-o` of its own: commander gives it to the parent, wherever on the line it stands, as long as
 * global options (`--api`) may follow a command.
 */
export function outputOf(command: Command): string {
  return String(command.optsWithGlobals()['output']);
}
