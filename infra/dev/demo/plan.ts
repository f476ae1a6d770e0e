import type { AccountPlan, Block, OrganizationPlan } from '../organization/plan.ts';
import * as other from './accounts-other.ts';
import * as production from './accounts-production.ts';
import { demoAlerts } from './alerts.ts';
import { type DemoBucket, withLogTargets } from './bucket.ts';
import type { SeededSecret } from './draft.ts';
import { inventoryReport } from './inventory-report.ts';
import { objectsOf } from './objects.ts';

const seed = 20_260_101;

/** Accounts of the demo that cannot be read, by name, and the fault that makes it so. */
export const deniedAccount = 'Legal';
export const disabledRegion = 'ap-east-1';
export const deniedBucket = 'larkspur-security-evidence';

interface DemoAccount {
  readonly name: string;
  readonly unit: string;
  readonly buckets: readonly DemoBucket[];
  readonly publicAccessBlock?: Block;
  readonly suspended?: true;
  readonly withoutRole?: true;
}

const accounts: readonly DemoAccount[] = [
  { name: 'Log Archive', unit: 'Security', buckets: other.logArchive, publicAccessBlock: 'ALL' },
  { name: 'Security Tooling', unit: 'Security', buckets: other.securityTooling, publicAccessBlock: 'ALL' },
  { name: 'Network', unit: 'Infrastructure', buckets: other.network },
  { name: 'Shared Services', unit: 'Infrastructure', buckets: other.sharedServices },
  { name: 'Backup', unit: 'Infrastructure', buckets: other.backup, publicAccessBlock: 'ALL' },
  { name: 'Shop Production', unit: 'Workloads/Production', buckets: production.shop },
  { name: 'Payments Production', unit: 'Workloads/Production', buckets: production.paymentsAccount },
  { name: 'Clinic Production', unit: 'Workloads/Production', buckets: production.clinic },
  { name: 'Claims Production', unit: 'Workloads/Production', buckets: production.claimsAccount },
  { name: 'Analytics Production', unit: 'Workloads/Production', buckets: production.analytics },
  { name: 'Content Production', unit: 'Workloads/Production', buckets: production.content },
  { name: 'Shop Staging', unit: 'Workloads/Staging', buckets: other.shopStaging, publicAccessBlock: 'POLICY' },
  { name: 'Clinic Staging', unit: 'Workloads/Staging', buckets: other.clinicStaging },
  { name: 'Sandbox Ana', unit: 'Sandbox', buckets: other.sandboxAna },
  { name: 'Sandbox Ben', unit: 'Sandbox', buckets: other.sandboxBen },
  { name: 'Hong Kong', unit: 'Workloads/Regions', buckets: other.hongKong },
  { name: deniedAccount, unit: 'Corporate', buckets: other.legal },
  { name: 'Brightside Labs', unit: 'Acquired', buckets: other.acquired, withoutRole: true },
  { name: 'Old Marketing', unit: 'Suspended', buckets: [], suspended: true },
];

/** Reports of S3 Inventory are of today: older ones say nothing. */
const startOfToday = (): Date => new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000);

/** The demo organization as data, objects included, and every sensitive value that is in it. */
export function demoPlan(today = startOfToday()): {
  readonly plan: OrganizationPlan;
  readonly secrets: readonly SeededSecret[];
} {
  const secrets: SeededSecret[] = [];
  const filled = ({ series, ...bucket }: DemoBucket) => ({
    ...bucket,
    objects: objectsOf(seed, bucket.name, series, secrets),
  });
  const planned = accounts.map(
    ({ buckets, ...account }): AccountPlan => ({
      ...account,
      email: `${account.name.toLowerCase().replaceAll(' ', '-')}@larkspur.example`,
      buckets: withLogTargets(account.name, buckets).map(filled),
    }),
  );
  const lists = planned.flatMap(({ buckets }) => buckets.filter(({ inventoryTo }) => inventoryTo !== undefined));
  const members = planned.map((account) => ({
    ...account,
    buckets: account.buckets.map((bucket) => ({
      ...bucket,
      objects: [
        ...bucket.objects,
        ...lists
          .filter(({ inventoryTo }) => inventoryTo?.bucket === bucket.name)
          .flatMap((one) => inventoryReport(one, today)),
      ],
    })),
  }));
  return {
    plan: {
      seed,
      roleName: 'OrgsweepMember',
      remediationRoleName: 'OrgsweepRemediation',
      // Fixed, since the demo must be the same on every machine; an installation draws its own.
      externalId: 'orgsweep-demo-organization',
      management: { buckets: withLogTargets('Management', other.management).map(filled) },
      accounts: members,
      alerts: demoAlerts,
    },
    secrets,
  };
}
