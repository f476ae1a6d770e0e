import { z } from 'zod';
import type { Guardrails } from '../../model/index.ts';
import type { OrganizationContext } from '../contract.ts';
import { factShape } from '../fact-shape.ts';
import type { PrismaClient } from '../generated/client.ts';

const policies = factShape(
  z.array(z.object({ id: z.string(), name: z.string(), document: z.string(), targets: z.array(z.string()) })),
);
const shape = z.object({
  serviceControl: policies,
  resourceControl: policies,
  enabledTypes: z.array(z.string()).optional(),
});

interface Placed {
  readonly id: string;
  readonly organizationalUnitId: string;
}

/** Root, units and account of each account, from the top down; left out where a unit is not there. */
function pathsOf(
  units: readonly { readonly id: string; readonly parentId: string | null }[],
  accounts: readonly Placed[],
): Guardrails['paths'] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const above = (id: string): readonly string[] | undefined => {
    const path: string[] = [];
    for (let at: string | null = id; at !== null; ) {
      const parent = parents.get(at);
      // A unit that is not known, or one that is above itself: nothing can be said.
      if (parent === undefined || path.includes(at)) return undefined;
      path.unshift(at);
      at = parent;
    }
    return path;
  };
  const placed = accounts.map(({ id, organizationalUnitId }) => [id, above(organizationalUnitId)] as const);
  return new Map(placed.flatMap(([id, path]) => (path === undefined ? [] : [[id, [...path, id]]])));
}

/** The organization of the newest sweep, its accounts, and its policies with what they hold for. */
export async function readOrganizationContext(
  prisma: Pick<PrismaClient, 'organization' | 'organizationalUnit' | 'account'>,
): Promise<OrganizationContext> {
  const organization = await prisma.organization.findFirst({ orderBy: [{ sweepAt: 'desc' }, { sweepId: 'desc' }] });
  const accounts = await prisma.account.findMany({
    where: { departed: false },
    select: { id: true, organizationalUnitId: true },
    orderBy: { id: 'asc' },
  });
  const base = { organizationId: organization?.id ?? null, accountIds: accounts.map(({ id }) => id) };
  if (organization === null || organization.policies === null) return base;
  const units = await prisma.organizationalUnit.findMany({ select: { id: true, parentId: true } });
  return {
    ...base,
    guardrails: {
      ...shape.parse(organization.policies),
      managementAccountId: organization.managementAccountId,
      paths: pathsOf(units, accounts),
    },
  };
}
