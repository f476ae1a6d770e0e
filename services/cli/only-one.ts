import { OrgsweepError } from '../model/index.ts';
import { safeText } from './safe-text.ts';

/** The one whose id begins with `start`, as ids are cut short. NOT_FOUND when there is none, or more than one. `noun` is the command that lists them, too. */
export async function onlyOne<T>(
  noun: string,
  start: string,
  find: (filter: {
    readonly idPrefix: string;
  }) => Promise<{ readonly totalCount: number; readonly nodes: readonly T[] }>,
): Promise<T> {
  // An empty one, as of a variable that is not set, would be the beginning of every id.
  const { totalCount, nodes } = start === '' ? { totalCount: 0, nodes: [] } : await find({ idPrefix: start });
  const [only] = nodes;
  if (only !== undefined && totalCount === 1) return only;
  const what = totalCount === 0 ? `There is no ${noun}` : `${totalCount} ${noun}s begin with`;
  throw new OrgsweepError('NOT_FOUND', `${what} "${safeText(start)}".`, {
    advice: `\`orgsweep ${noun} list\` lists them.`,
  });
}

/**
 * Of what people made and named, the one that is meant: by its id, its name, or how its id begins. NOT_FOUND when there is none, USAGE when
 * there are several. `list` is the command that shows them.
 */
export function oneNamed<T extends { readonly id: string; readonly name: string }>(
  noun: string,
  list: string,
  given: string,
  all: readonly T[],
): T {
  const exact = all.filter(({ id, name }) => id === given || name === given);
  const found = exact.length > 0 || given === '' ? exact : all.filter(({ id }) => id.startsWith(given));
  const [only, ...others] = found;
  if (only === undefined)
    throw new OrgsweepError('NOT_FOUND', `There is no ${noun} "${safeText(given)}".`, {
      advice: `\`orgsweep ${list}\` lists them.`,
    });
  if (others.length === 0) return only;
  throw new OrgsweepError('USAGE', `There are ${found.length} ${noun}s "${safeText(given)}".`, {
    advice: `Give more of the id: \`orgsweep ${list}\` has it.`,
  });
}
