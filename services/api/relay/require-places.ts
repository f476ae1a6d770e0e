import { OrgsweepError, regionNames } from '../../model/index.ts';
import type { ApiContext } from '../context.ts';

/** Where in the organization a filter looks. */
interface Places {
  readonly accountIds?: readonly string[];
  readonly organizationalUnitIds?: readonly string[];
  readonly bucketNames?: readonly string[];
  readonly regions?: readonly string[];
}

/** What is told of a value that a filter's field cannot have. */
export const unknownValue = (field: string, value: string, advice: string): OrgsweepError =>
  new OrgsweepError('BAD_USER_INPUT', `${field}: there is no ${value}.`, { advice });

/** BAD_USER_INPUT for a region that neither AWS has, as far as this version knows, nor any bucket is in. */
export async function requireRegions({ store }: ApiContext, regions: readonly string[] = []): Promise<void> {
  for (const region of regions)
    if (!regionNames.has(region) && (await store.buckets.count({ regions: [region], includeGone: true })) === 0)
      throw unknownValue('regions', region, 'Regions are written like eu-central-1.');
}

/**
 * BAD_USER_INPUT when a filter looks in an account, unit, bucket or region that no sweep has met: nothing found there would look like
 * clean, and nobody knows.
 */
export async function requirePlaces(context: ApiContext, places: Places): Promise<void> {
  const { accountIds = [], organizationalUnitIds = [], bucketNames = [], regions } = places;
  const accounts = await Promise.all(accountIds.map((id) => context.loaders.account.load(id)));
  accountIds.forEach((id, index) => {
    if (accounts[index] === null)
      throw unknownValue(
        'accountIds',
        id,
        'Give ids that `accounts` lists; one that has just joined is met by the next sweep.',
      );
  });
  const units = organizationalUnitIds.length === 0 ? [] : await context.loaders.units();
  for (const id of organizationalUnitIds)
    if (!units.some((unit) => unit.id === id))
      throw unknownValue('organizationalUnitIds', id, 'Give ids that `organizationalUnits` lists.');
  for (const name of bucketNames)
    if ((await context.store.buckets.count({ names: [name], includeGone: true })) === 0)
      throw unknownValue('bucketNames', name, 'Give names that `buckets` lists; a new one is met by the next sweep.');
  await requireRegions(context, regions);
}
