import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import type { ChangeEvent } from '../model/index.ts';
import { openStore, type Store } from './index.ts';
import { accountId, bucket, evaluation, openSweep, posture, startOf } from './testing/fixtures.ts';

const actor = {
  type: 'IAMUser',
  accountId,
  arn: `arn:aws:iam::${accountId}:user/ada`,
  principalId: null,
  userName: 'ada',
  invokedBy: null,
  issuerArn: null,
  issuerUserName: null,
  sessionCreatedAt: null,
  mfaAuthenticated: null,
  ipAddress: '198.51.100.7',
  domainName: null,
  userAgent: 'cli',
} as const;
const event = (id: string, day: number, api = 'PutBucketPolicy'): ChangeEvent => ({
  id,
  accountId,
  region: 'eu-west-1',
  service: 's3.amazonaws.com',
  api,
  at: startOf(day),
  actor,
});

describe('changes between sweeps', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
    await openSweep(store, 1, [bucket('a'), bucket('b'), bucket('c')]);
  });
  afterAll(async () => await store?.close());

  const look = (day: number, id: string, name: string, status: Parameters<typeof evaluation>[1]) =>
    store.writeChangedPosture(
      { id: `change-${id}`, at: startOf(day), accountId },
      [{ bucketName: name, posture, evaluations: [evaluation('public', status)] }],
      new Map([['public', id]]),
    );
  async function finding(name: string) {
    const { edges } = await store.findings.page({ bucketNames: [name] }, 'LAST_SEEN_DESC', { first: 1, after: null });
    const row = edges[0]?.node;
    return row === undefined ? null : { ...row, causes: (await store.causesByFindingIds([row.id])).get(row.id) };
  }
  const news = async () => (await store.previewRouting({}, startOf(0))) satisfies number;

  it('keep a call once, and say what still waits for it', async () => {
    const targets = [{ kind: 'BUCKET', accountId, bucketName: 'a' }] as const;
    const waiting = [{ accountId, bucketName: 'a' }];
    expect(await store.recordChange(event('e1', 2), targets, startOf(2))).toEqual({ waiting, known: 1 });
    expect(await store.recordChange(event('e1', 2), targets, startOf(3))).toEqual({ waiting, known: 1 });
    expect(await store.pendingChanges({ accountId, bucketName: 'a' })).toEqual([event('e1', 2)]);
    await store.endChanges({ accountId, bucketName: 'a' }, ['e1'], null);
    expect(await store.recordChange(event('e1', 2), targets, startOf(3))).toEqual({ waiting: [], known: 1 });
    expect(await store.pendingChanges({ accountId, bucketName: 'a' })).toEqual([]);
  });

  it('find the places of keys, units and the organization, and none outside of it', async () => {
    const places = async (id: string, target: Parameters<Store['recordChange']>[1][number]) =>
      (await store.recordChange(event(id, 2), [target], startOf(2))).waiting;
    const keyArn = 'arn:aws:kms:eu-west-1:111111111111:key/k-1';
    await store.writePosture('sweep-001', accountId, [
      { bucketName: 'b', posture: { ...posture, kmsKeyArn: 'k-1' }, evaluations: [] },
      { bucketName: 'c', posture: { ...posture, kmsKeyArn: keyArn }, evaluations: [] },
    ]);
    expect(await places('k', { kind: 'KMS_KEY', keyArn })).toEqual([
      { accountId, bucketName: 'b' },
      { accountId, bucketName: 'c' },
    ]);
    // The suspended account is in no sweep either.
    const whole = { accountId, bucketName: null };
    expect(await places('u', { kind: 'UNIT', unitId: 'ou-1' })).toEqual([whole]);
    expect(await places('o', { kind: 'ORGANIZATION' })).toEqual([
      { accountId: '000000000000', bucketName: null },
      whole,
    ]);
    expect(await places('x', { kind: 'ACCOUNT', accountId: '999999999999' })).toEqual([]);
    expect(await places('y', { kind: 'BUCKET', accountId: '222222222222', bucketName: 'a' })).toEqual([]);
  });

  it('name the call that opened, altered and resolved a finding, count no sweep, and are no news when nothing changed', async () => {
    const targets = [{ kind: 'BUCKET', accountId, bucketName: 'a' }] as const;
    for (const [id, day, api] of [
      ['n1', 3, 'PutBucketPolicy'],
      ['n2', 4, 'PutBucketTagging'],
      ['n3', 5, 'DeleteBucketPolicy'],
      ['n4', 7, 'PutBucketAcl'],
    ] as const)
      await store.recordChange(event(id, day, api), targets, startOf(day));
    await look(3, 'n1', 'a', 'NON_COMPLIANT');
    expect(await finding('a')).toMatchObject({
      status: 'NEW',
      count: 1,
      causes: { opened: { api: 'PutBucketPolicy' } },
    });
    const before = await news();
    await look(4, 'n2', 'a', 'NON_COMPLIANT');
    expect(await finding('a')).toMatchObject({ status: 'ACTIVE', count: 1, causes: { opened: { eventId: 'n1' } } });
    expect(await news()).toBe(before);
    await look(5, 'n3', 'a', 'COMPLIANT');
    expect(await finding('a')).toMatchObject({
      status: 'RESOLVED',
      causes: { opened: { eventId: 'n1' }, resolved: { eventId: 'n3', actor: { ipAddress: '198.51.100.7' } } },
    });
    // Older than what is known: says nothing any more.
    await look(4, 'n2', 'a', 'NON_COMPLIANT');
    expect(await finding('a')).toMatchObject({ status: 'RESOLVED' });
    await look(7, 'n4', 'a', 'NON_COMPLIANT');
    expect((await finding('a'))?.causes).toMatchObject({ opened: { eventId: 'n4' }, resolved: null });
  });

  it('leave a sweep that still runs its coverage, and a later sweep judges again, without a call to name', async () => {
    const rows = await store.coverage.count({});
    await look(8, 'n3', 'a', 'UNKNOWN');
    expect(await store.coverage.count({})).toBe(rows);
    expect(await finding('a')).toMatchObject({ status: 'REOPENED' });
    await openSweep(store, 9, [bucket('a')]);
    await store.writePosture('sweep-009', accountId, [
      { bucketName: 'a', posture, evaluations: [evaluation('public', 'COMPLIANT')] },
    ]);
    await openSweep(store, 10, [bucket('a')]);
    await store.writePosture('sweep-010', accountId, [
      { bucketName: 'a', posture, evaluations: [evaluation('public', 'NON_COMPLIANT')] },
    ]);
    expect(await finding('a')).toMatchObject({ status: 'REOPENED', causes: undefined });
  });

  it('forget calls that no finding names', async () => {
    const targets = [{ kind: 'BUCKET', accountId, bucketName: 'a' }] as const;
    await store.recordChange(event('p1', 11), targets, startOf(11));
    await store.recordChangeDeadLetter({ id: 'm', reason: 'NOT_JSON', body: '{', receivedAt: startOf(11) });
    await look(11, 'p1', 'a', 'COMPLIANT');
    for (const name of ['a', 'b', 'c', null])
      await store.endChanges(
        { accountId, bucketName: name },
        (await store.pendingChanges({ accountId, bucketName: name })).map(({ id }) => id),
        name === 'b' ? 'ROLE_NOT_ASSUMABLE' : null,
      );
    expect(await store.changeFeed()).toMatchObject({ failed: 1, deadLetters: 1, lastReceivedAt: startOf(11) });
    await store.pruneChanges(startOf(12));
    expect((await finding('a'))?.causes).toMatchObject({ resolved: { eventId: 'p1' } });
    // Of the organization's change, one account was not looked at yet: it stays whole.
    expect(await store.changeFeed()).toMatchObject({ pending: 1, evaluated: 2, failed: 0, deadLetters: 0 });
  });
});
