import type { Command } from 'commander';
import { OrgsweepError } from '../model/index.ts';

/**
 * For a command that acts by itself and has commands below it: an option of its own that is given to one of those, which does not have it,
 * is refused (USAGE). commander would take it and say nothing.
 */
export function keepOwnOptions(command: Command): void {
  command.hook('preAction', (own, acting) => {
    if (acting === own) return;
    const known = new Set(acting.options.map(({ long }) => long));
    const lost = own.options.find(
      (option) => !known.has(option.long) && own.getOptionValueSource(option.attributeName()) === 'cli',
    );
    if (lost === undefined) return;
    throw new OrgsweepError('USAGE', `\`${own.name()} ${acting.name()}\` has no option ${lost.long}.`, {
      advice: `\`orgsweep ${own.name()} ${acting.name()} --help\` lists those it has.`,
    });
  });
}
