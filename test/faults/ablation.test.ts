import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { centralFacts, type Evaluation } from '../../services/model/index.ts';
import { actionsOf, checks, type FactName, factsNeeded, memberRoleActions } from '../../services/posture/index.ts';
import { openStore, type Store } from '../../services/store/index.ts';
import { openSweep } from '../../services/store/testing/fixtures.ts';
import { judgeBuckets } from '../../services/worker/judge-buckets.ts';
import { ablationOrganization, addAccountWide } from '../support/ablation-organization.ts';
import { actionOperations } from '../support/action-operations.ts';
import { awsOf } from '../support/aws-of.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { freshDatabase } from '../support/postgres.ts';

/** What the organization says is read by the central side. */
const reading = [...new Set(factsNeeded.filter((name) => !centralFacts.has(name)).flatMap(actionsOf))].sort();

describe('the member role without one of its actions', () => {
  let org: TestOrganization;
  let store: Store;
  let whole: ReadonlyMap<string, Evaluation['verdict']>;
  let sweeps = 0;

  /** Judges the account's buckets over the wire; verdicts by `bucket/check`. */
  async function judge(): Promise<ReadonlyMap<string, Evaluation['verdict']>> {
    sweeps += 1;
    const accountId = org.accountId('All');
    const handle = { sweepId: `ablation-${sweeps}`, accountId };
    const aws = awsOf(org);
    try {
      const buckets = await aws.listBuckets(handle);
      const organization = {
        organizationId: org.context.organizationId,
        organizationAccountIds: new Set([accountId]),
        at: '2026-01-01T00:00:00.000Z',
      };
      const judged = await judgeBuckets({ store, aws }, handle, buckets, organization);
      return new Map(
        judged.flatMap(({ row }) =>
          row.evaluations.map(({ checkId, verdict }) => [`${row.bucketName}/${checkId}`, verdict] as const),
        ),
      );
    } finally {
      aws.close();
    }
  }
  /** Which key a bucket has is told by its encryption. */
  const readBy = (name: FactName): readonly string[] =>
    name === 'kmsKey' ? [...actionsOf(name), ...actionsOf('encryption')] : actionsOf(name);
  const dependsOn = (action: string, checkId: string): boolean =>
    checks.some(({ id, needs }) => id === checkId && needs.some((name) => readBy(name).includes(action)));

  beforeAll(async () => {
    org = await startOrg(ablationOrganization);
    const accountId = org.accountId('All');
    await addAccountWide(org.moto.endpoint, accountId);
    store = await openStore({ databaseUrl: await freshDatabase() });
    await openSweep(store, 1);
    org.proxy.log.clear();
    whole = await judge();
  });
  afterAll(async () => {
    await store?.close();
    await org?.stop();
  });

  it('asks for what it allows, all of it, and for nothing else', () => {
    const asked = new Set(
      org.proxy.log
        .counts()
        .filter(({ service }) => service !== 'organizations')
        .filter(({ operation }) => !/^(AssumeRole|ListBuckets|GetBucketLocation)$/.test(operation))
        .map(({ service, operation }) =>
          operation === 'GetPublicAccessBlock' ? `${service} ${operation}` : operation,
        ),
    );
    const allowed = reading.map((action) => {
      const { service, operation } = actionOperations[action] ?? { operation: action };
      return service === undefined ? operation : `${service} ${operation}`;
    });
    expect([...asked].sort()).toEqual([...allowed].sort());
    expect(memberRoleActions()).toEqual(expect.arrayContaining(reading));
  });

  it.each(reading)('%s: the checks that depend on it are UNKNOWN and name it, the others as before', async (action) => {
    const match = actionOperations[action];
    if (match === undefined) throw new RangeError(`test/support/action-operations.ts does not know ${action}.`);
    org.proxy.setRules({
      strictSts: true,
      rules: [{ name: 'taken away', match, action: { kind: 'error', code: 'AccessDenied' } }],
    });
    const left = await judge();
    org.proxy.setRules({ strictSts: true });
    const turned = new Set<string>();
    for (const [place, before] of whole) {
      const checkId = place.split('/')[1] ?? '';
      const after = left.get(place);
      if (after?.status === 'UNKNOWN' && before.status !== 'UNKNOWN') {
        turned.add(checkId);
        expect(after.reason, place).toContain(`DENIED ${action}`);
      } else expect(after?.status, place).toBe(before.status);
      if (!dependsOn(action, checkId)) expect(after, place).toEqual(before);
    }
    const dependent = checks.filter(({ id }) => dependsOn(action, id));
    expect(dependent.map(({ id }) => id)).toEqual(expect.arrayContaining([...turned]));
    expect(turned.size).toBeGreaterThan(0);
    // Where several facts make a verdict, another may decide alone; the catalogue's test says when it may.
    const applies = (id: string): boolean =>
      [...whole].some(([place, { status }]) => place.endsWith(`/${id}`) && status !== 'NOT_APPLICABLE');
    const alone = dependent.filter(({ id, needs }) => needs.length <= 2 && applies(id));
    expect([...turned]).toEqual(expect.arrayContaining(alone.map(({ id }) => id)));
  });
});
