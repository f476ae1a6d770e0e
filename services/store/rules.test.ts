import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { type AllowListSpec, type CustomDataIdentifierSpec, defaultSweepOptions } from '../model/index.ts';
import type { ScanRulesMark } from './contract.ts';
import { openStore, type Store } from './index.ts';
import * as fixture from './testing/fixtures.ts';

const { accountId, bucketName } = fixture;
const at = '2026-01-01T00:00:00.000Z';
const spec = (regex: string): CustomDataIdentifierSpec => ({
  name: 'Badge',
  description: '',
  tags: { team: 'hr' },
  regex,
  keywords: ['badge'],
  maximumMatchDistance: 50,
  maximumDistanceAfter: 0,
  ignoreWords: [],
  validator: null,
  severityLevels: [{ occurrencesThreshold: 1, severity: 'LOW' }],
  dictionary: null,
  dictionaryS3: null,
  exactFingerprints: null,
  exactFingerprintsS3: null,
});
const list: AllowListSpec = {
  name: 'Test cards',
  description: '',
  tags: {},
  regex: '4539.{12}',
  s3Text: null,
  accountIds: [],
  organizationalUnitIds: [],
  bucketNames: [],
  expiresAt: null,
};
const custom = (id: string, regex: string) =>
  ({
    kind: 'CUSTOM_DATA_IDENTIFIER',
    id,
    spec: { ...spec(regex), name: id },
    createdAt: at,
    createdBy: 'test',
  }) as const;

describe('rules', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
  });
  afterAll(async () => await store?.close());

  it('keep every version, and take the next one only from who knows the last', async () => {
    expect(await store.addRuleVersion(custom('a', 'one'), 0)).toMatchObject({ version: 1, deletedAt: null });
    expect(await store.addRuleVersion(custom('a', 'one'), 0)).toMatchObject({ version: 1 });
    expect(await store.addRuleVersion(custom('a', 'two'), 1)).toMatchObject({ version: 2 });
    await expect(store.addRuleVersion(custom('a', 'three'), 1)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(store.addRuleVersion(custom('none', 'x'), 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const versions = await store.ruleVersions('CUSTOM_DATA_IDENTIFIER', 'a');
    expect(versions.map((rule) => [rule.version, rule.spec.regex])).toEqual([
      [2, 'two'],
      [1, 'one'],
    ]);
    const both = [store.addRuleVersion(custom('a', 'x'), 2), store.addRuleVersion(custom('a', 'y'), 2)];
    const ended = await Promise.allSettled(both);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are fixed for a sweep when it is created, deleted or not', async () => {
    await store.addRuleVersion(custom('b', 'one'), 0);
    await store.addRuleVersion({ kind: 'ALLOW_LIST', id: 'l', spec: list, createdAt: at, createdBy: 'test' }, 0);
    const id = await fixture.openSweep(store, 1, undefined, { customDataIdentifierIds: ['b'], allowListIds: ['l'] });
    await store.addRuleVersion(custom('b', 'two'), 1);
    expect(await store.deleteRule('CUSTOM_DATA_IDENTIFIER', 'b', at)).toBe(true);
    expect(await store.deleteRule('CUSTOM_DATA_IDENTIFIER', 'b', at)).toBe(false);
    expect(await store.sweepRules(id)).toMatchObject({
      customDataIdentifiers: [{ id: 'b', version: 1, spec: { regex: 'one' } }],
      allowLists: [{ id: 'l', version: 1, spec: list }],
    });
    expect((await store.rules('CUSTOM_DATA_IDENTIFIER')).map((rule) => rule.id)).not.toContain('b');
    expect((await store.rules('CUSTOM_DATA_IDENTIFIER', true)).map((rule) => rule.id)).toContain('b');
    await expect(store.addRuleVersion(custom('b', 'three'), 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      fixture.openSweep(store, 2, undefined, { customDataIdentifierIds: ['b', 'never-was'] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are not deleted from under a schedule', async () => {
    await store.addRuleVersion(custom('s', 'one'), 0);
    const options = { ...(await store.getSweep(fixture.sweepId(1)))?.options, customDataIdentifierIds: ['s'] };
    await store.upsertSchedule({ ...fixture.schedule('nightly'), options: { ...defaultSweepOptions, ...options } });
    await expect(store.deleteRule('CUSTOM_DATA_IDENTIFIER', 's', at)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await store.deleteSchedule('nightly')).toBe(true);
    expect(await store.deleteRule('CUSTOM_DATA_IDENTIFIER', 's', at)).toBe(true);
  });
});

describe('what was found by which rules', () => {
  let store: Store;
  const mark = (version: string, ...looksFor: readonly string[]): ScanRulesMark => ({
    version,
    looksFor: (identifier) => looksFor.includes(identifier),
    versionOf: (identifier) => (identifier === 'custom:badge' ? 7 : null),
  });
  const detections = async () => {
    const { edges } = await store.findings.page({}, 'SEVERITY_DESC', { first: 10, after: null });
    const ids = edges.map(({ node }) => node.id);
    return [...(await store.detectionsByFindingIds(ids)).values()].flat();
  };
  beforeAll(async () => {
    store = await openStore({ databaseUrl: await freshDatabase() });
    await store.addRuleVersion({ kind: 'ALLOW_LIST', id: 'l', spec: list, createdAt: at, createdBy: 'test' }, 0);
  });
  afterAll(async () => await store?.close());

  it('is noted: catalogue, version of a custom identifier, hits of allow lists', async () => {
    const id = await fixture.openSweep(store, 1, undefined, { allowListIds: ['l'] });
    const result = fixture.result([fixture.group('custom:badge'), fixture.group('NAME')], { allowListHits: { l: 3 } });
    const write = () =>
      store.writeObjects(id, accountId, bucketName, [{ object: fixture.object('k'), result }], mark('r1', 'NAME'));
    await write();
    await write();
    await store.closeBucketScan(id, accountId, bucketName, true, null);
    await store.writeAllowListCheck(id, 'l', { version: 1, status: 'OK', detail: null });
    expect(await detections()).toMatchObject([
      { identifier: 'NAME', catalogueVersion: 'c1', identifierVersion: null },
      { identifier: 'custom:badge', catalogueVersion: 'c1', identifierVersion: 7 },
    ]);
    expect((await store.knownObjects(accountId, bucketName, ['k'])).get('k')).toMatchObject({ rulesVersion: 'r1' });
    expect(await store.allowListHits(['l'])).toEqual(new Map([['l', { sweepId: id, hits: 3, buckets: 1 }]]));
    expect((await store.allowListChecks(['l'])).get('l')).toMatchObject({ status: 'OK', sweepId: id });
  });

  it('is the status of a list as of the newest reading, whether a sweep did it or somebody asked', async () => {
    const status = async () => (await store.allowListChecks(['l'])).get('l');
    const gone = { version: 2, status: 'S3_OBJECT_NOT_FOUND', detail: 'gone' } as const;
    const ok = { version: 2, status: 'OK', detail: null } as const;
    await store.writeAllowListRead('l', fixture.startOf(0), gone);
    expect(await status()).toMatchObject({ status: 'OK', version: 1, sweepId: fixture.sweepId(1) });
    const later = fixture.startOf(5);
    for (const _ of [1, 2]) await store.writeAllowListRead('l', later, gone);
    expect(await status()).toEqual({ ...gone, sweepId: null, checkedAt: later });
    await store.writeAllowListCheck(fixture.sweepId(1), 'l', ok);
    expect(await status()).toMatchObject(gone);
    const sweepId = await fixture.openSweep(store, 6);
    await store.writeAllowListCheck(sweepId, 'l', ok);
    expect(await status()).toEqual({ ...ok, sweepId, checkedAt: fixture.startOf(6) });
    await store.closeSweep(sweepId, 'CANCELLED', null, at);
  });

  it('is resolved only by a scan that looks for it', async () => {
    const id = await fixture.openSweep(store, 2);
    const clean = { object: fixture.object('k'), result: fixture.result([]) };
    await store.writeObjects(id, accountId, bucketName, [clean], mark('r2', 'NAME'));
    expect((await detections()).map(({ identifier, status }) => [identifier, status])).toEqual([
      ['NAME', 'RESOLVED'],
      ['custom:badge', 'NEW'],
    ]);
    const later = await fixture.openSweep(store, 3);
    await store.writeObjects(later, accountId, bucketName, [clean], mark('r3', 'NAME', 'custom:badge'));
    expect((await detections()).map(({ status }) => status)).toEqual(['RESOLVED', 'RESOLVED']);
  });
});
