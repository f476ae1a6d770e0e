import type { Account, OrganizationTree } from './organization.ts';
import type { SweepOptions } from './sweep.ts';

/** Whether a sweep with these options is about an account, whatever its state: named, and below a named unit, where any are named. */
export function inScope(
  tree: Pick<OrganizationTree, 'units'>,
  options: Pick<SweepOptions, 'accountIds' | 'organizationalUnitIds'>,
): (account: Account) => boolean {
  const chosen = new Set(options.organizationalUnitIds);
  const roots = tree.units.filter(({ id }) => chosen.has(id)).map(({ idPath }) => idPath);
  const units = new Set(
    tree.units.filter(({ idPath }) => roots.some((root) => idPath.startsWith(root))).map(({ id }) => id),
  );
  const accounts = new Set(options.accountIds);
  return (account) =>
    (accounts.size === 0 || accounts.has(account.id)) && (chosen.size === 0 || units.has(account.organizationalUnitId));
}
