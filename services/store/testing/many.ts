import type { Confidence, DataLabel, OrganizationTree, SensitiveDataCategory } from '../../model/index.ts';
import { categoryOf } from '../../model/index.ts';
import type { Store } from '../contract.ts';
import * as fixture from './fixtures.ts';

const labels: readonly DataLabel[] = ['PII', 'PHI', 'FINANCIAL', 'CREDENTIALS'];
const confidences: readonly Confidence[] = ['LOW', 'MEDIUM', 'HIGH'];
const pick = <T>(items: readonly T[], n: number): T => items[n % items.length] ?? items[0]!;

/** An organization of 2 × 2 units below the root and 8 accounts in them. */
export const manyTree: OrganizationTree = {
  organization: { id: 'o-many', managementAccountId: '000000000000' },
  units: [
    { id: 'r-1', name: 'Root', parentId: null, path: 'Root', idPath: 'o-many/r-1/' },
    ...['a', 'b'].flatMap((upper) => [
      { id: `ou-${upper}`, name: upper, parentId: 'r-1', path: `Root/${upper}`, idPath: `o-many/r-1/ou-${upper}/` },
      ...['1', '2'].map((lower) => ({
        id: `ou-${upper}${lower}`,
        name: lower,
        parentId: `ou-${upper}`,
        path: `Root/${upper}/${lower}`,
        idPath: `o-many/r-1/ou-${upper}/ou-${upper}${lower}/`,
      })),
    ]),
  ],
  accounts: Array.from({ length: 8 }, (_, n) => ({
    id: String(n).padStart(12, '0'),
    name: `Account ${pick(['Ä', 'b_', 'C%'], n)} ${n % 4}`,
    email: `${n}@example.com`,
    state: n === 7 ? 'SUSPENDED' : 'ACTIVE',
    organizationalUnitId: pick(['ou-a1', 'ou-a2', 'ou-b1', 'ou-b2', 'ou-a'], n),
    organizationalUnitPath: 'Root',
    joinedAt: null,
  })),
};

/** One sweep of seven accounts with three buckets each and findings of all kinds; with `objects` per bucket. */
export async function writeMany(store: Store, objects: number): Promise<string> {
  const id = await fixture.openSweep(store, 1, []);
  await store.writeOrganization(id, manyTree);
  for (const [a, { id: accountId }] of manyTree.accounts.slice(0, 7).entries()) {
    const buckets = [0, 1, 2].map((b) => ({
      ...fixture.bucket(`bucket-${a}-${b}`, accountId),
      region: pick(['eu-west-1', 'us-east-1'], a + b),
    }));
    await store.writeBuckets(id, accountId, buckets);
    await store.writePosture(
      id,
      accountId,
      buckets.map(({ name }, b) => ({
        bucketName: name,
        posture: {
          ...fixture.posture,
          effectivePermission: pick(['PUBLIC', 'NOT_PUBLIC', 'UNKNOWN'] as const, a + b),
          encryptionType: pick(['AES256', 'aws:kms'], b),
        },
        evaluations: [
          {
            ...fixture.evaluation('public', pick(['NON_COMPLIANT', 'COMPLIANT'] as const, a)),
            severity: 'CRITICAL' as const,
          },
          fixture.evaluation('tls', 'UNKNOWN'),
        ],
      })),
    );
    for (const [b, { name }] of buckets.entries()) {
      const rows = Array.from({ length: objects }, (_, n) => {
        const label = pick(labels, n + a);
        const category: SensitiveDataCategory = categoryOf(label);
        const group = fixture.group(`ID_${label}_${n % 3}`, 1 + ((n * 37) % 150), {
          label,
          category,
          confidence: pick(confidences, n + b),
          severity: pick(['LOW', 'MEDIUM', 'HIGH'] as const, n),
        });
        return fixture.scanned(`p${n % 2}/${n}`, n % 5 === 4 ? [] : [group, fixture.group('NAME', 1 + (n % 7))]);
      });
      await store.writeObjects(id, accountId, name, rows);
      await store.closeBucketScan(id, accountId, name, true, null);
    }
    await store.closeAccount(id, accountId);
  }
  return id;
}
