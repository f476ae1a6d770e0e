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
