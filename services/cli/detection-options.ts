import type { Command } from 'commander';
import { selection } from './detect/selection.ts';

/** For options that may be given more than once: `--custom A --custom B PATH`; a list of values would swallow what follows. */
export const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

export interface DetectionOptions {
  readonly identifiers?: string;
  readonly exclude?: string;
  readonly custom?: string[];
  readonly allow?: string[];
}

/** The options of `sweep` and `schedule create` that say what is looked for. */
export function addDetectionOptions(command: Command): Command {
  return command
    .option('--identifiers <list>', 'RECOMMENDED, ALL, NONE, labels (PII, …), categories and ids, by commas')
    .option('--exclude <list>', 'less these, of the same kinds')
    .option('--custom <id>', 'custom data identifier; more than once for more', collect)
    .option('--allow <id>', 'allow list; more than once for more', collect);
}

/** The same as part of the API's SweepOptionsInput. */
export function detectionInput({ identifiers, exclude, custom, allow }: DetectionOptions): Record<string, unknown> {
  const chosen = identifiers === undefined && exclude === undefined ? null : selection(identifiers, exclude);
  return {
    ...(chosen === null ? {} : { identifierSelector: chosen.selector, identifierIds: chosen.ids }),
    customDataIdentifierIds: custom,
    allowListIds: allow,
  };
}
