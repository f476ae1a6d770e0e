import type { OrganizationalUnit } from '../../model/index.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import type { ConnectionResult } from '../relay/connect.ts';
import { listPage } from '../relay/list-page.ts';
import type { PageInput } from '../relay/page-args.ts';

export interface OrganizationalUnitFilter {
  readonly ids?: readonly string[];
  readonly parentIds?: readonly string[];
  readonly nameContains?: string;
}

const matches = (unit: OrganizationalUnit, filter: OrganizationalUnitFilter): boolean =>
  (filter.ids?.includes(unit.id) ?? true) &&
  (filter.parentIds === undefined || (unit.parentId !== null && filter.parentIds.includes(unit.parentId))) &&
  (filter.nameContains === undefined || unit.name.toLowerCase().includes(filter.nameContains.toLowerCase()));

/** A page of units in order of their paths. */
export async function listUnits(
  context: ApiContext,
  filter: OrganizationalUnitFilter,
  args: PageInput,
): Promise<ConnectionResult<OrganizationalUnit>> {
  authorize(context, 'read');
  const units = await context.loaders.units();
  return listPage(
    units.filter((unit) => matches(unit, filter)),
    (unit) => `${unit.path}\n${unit.id}`,
    args,
  );
}

/** One unit; null when there is none of that id. */
export async function getUnit(context: ApiContext, id: string): Promise<OrganizationalUnit | null> {
  authorize(context, 'read');
  return (await context.loaders.units()).find((unit) => unit.id === id) ?? null;
}

/** The part of one unit's subtree that lies in the asked units' subtrees: all of it when none is asked for. */
export async function unitsWithin(
  context: ApiContext,
  parent: { readonly id: string; readonly idPath: string },
  asked: readonly string[] | undefined,
): Promise<readonly string[]> {
  if (asked === undefined) return [parent.id];
  const paths = (await context.loaders.units()).filter((unit) => asked.includes(unit.id));
  if (paths.some((unit) => parent.idPath.startsWith(unit.idPath))) return [parent.id];
  return paths.filter((unit) => unit.idPath.startsWith(parent.idPath)).map((unit) => unit.id);
}
