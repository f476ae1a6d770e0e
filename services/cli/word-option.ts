import { Option } from 'commander';
import { OrgsweepError } from '../model/index.ts';
import { safeText } from './safe-text.ts';

/** An option that takes words of the API, in any case; USAGE for another one. A variadic one collects them. */
export function wordOption(flags: string, help: string, words: Readonly<Record<string, string>>): Option {
  const option = new Option(flags, help);
  const all = Object.values(words);
  return option.argParser((text, before: unknown): unknown => {
    const word = all.find((each) => each === text.toUpperCase());
    if (word === undefined)
      throw new OrgsweepError('USAGE', `${option.long} cannot be "${safeText(text)}".`, {
        advice: `It takes ${all.join(', ')}.`,
      });
    return option.variadic ? [...(Array.isArray(before) ? before : []), word] : word;
  });
}
