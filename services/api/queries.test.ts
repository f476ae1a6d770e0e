import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accounts, bigBytes, seed, startedAt, sweepId } from '../../test/support/api/seed.ts';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
  await seed(test.store);
});
afterAll(() => test.stop());

const connectionOf = <T>(node: z.ZodType<T>) =>
  z.object({
    nodes: z.array(node),
    totalCount: z.number().optional(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }).optional(),
  });
const named = z.object({ name: z.string() });

describe('one query for everything', () => {
  it('answers account, buckets, posture, evaluations, findings, detections and occurrences together', async () => {
    const { data, errors } = await test.ask(
      `query ($id: ID!) { account(id: $id) {
        name organizationalUnit { path parent { name parent { parentId } } }
        buckets(first: 1) { totalCount nodes {
          id arn region createdAt sizeBytes openFindings objectsScanned account { id }
          risk { score exposure permission grantees sensitivityScore }
          posture { effectivePermission encryptionType versioning tags { key value } }
          evaluations { checkId status severity detail }
          findings(first: 10, filter: { kinds: [SENSITIVE_DATA] }) { totalCount nodes {
            kind type severity status count objectKey firstSeen bucket { name } account { name }
            object { sizeBytes mimeType status unreadPictures }
            detections { identifier label confidence count reasons firstSeen occurrences {
              __typename kind archivePath ... on Cell { row column columnName } ... on LineRange { start } ... on Record { jsonPath } } } } } } } } }`,
      { id: accounts.prod },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      account: {
        name: 'prod',
        organizationalUnit: { path: 'Root/Workloads/Prod', parent: { name: 'Workloads', parent: { parentId: null } } },
        buckets: {
          totalCount: 3,
          nodes: [
            {
              id: `${accounts.prod}/alpha`,
              arn: 'arn:aws:s3:::alpha',
              createdAt: '2020-01-01T00:00:00.000Z',
              sizeBytes: bigBytes + 300,
              objectsScanned: 4,
              openFindings: 3,
              risk: { exposure: 100, permission: 'READ', grantees: 'PUBLIC' },
              posture: {
                effectivePermission: 'PUBLIC',
                tags: [
                  { key: 'class', value: 'b' },
                  { key: 'owner', value: 'data' },
                ],
              },
              evaluations: [
                { checkId: 'bucket-logging', status: 'UNKNOWN', detail: 'DENIED s3:GetBucketLogging' },
                { checkId: 'bucket-public', status: 'NON_COMPLIANT' },
              ],
              findings: {
                totalCount: 2,
                nodes: [
                  {
                    type: 'SensitiveData:S3Object/Personal',
                    count: 3,
                    firstSeen: startedAt,
                    bucket: { name: 'alpha' },
                    object: { mimeType: 'text/csv', status: 'COMPLETE', unreadPictures: 0 },
                    detections: [
                      {
                        identifier: 'USA_SOCIAL_SECURITY_NUMBER',
                        count: 3,
                        occurrences: [
                          { __typename: 'Cell', kind: 'CELL', row: 2, column: 3, columnName: 'ssn', archivePath: null },
                          { __typename: 'LineRange', start: 4 },
                          { __typename: 'Record', jsonPath: '$.ssn', archivePath: 'inner.json' },
                        ],
                      },
                    ],
                  },
                  {},
                ],
              },
            },
          ],
        },
      },
    });
  });

  it('keeps UNKNOWN apart from COMPLIANT and raises no finding on it', async () => {
    const { data } = await test.ask(
      '{ bucket(name: "beta") { evaluations(statuses: [UNKNOWN]) { status } findings(filter: { kinds: [POLICY] }) { totalCount } } }',
    );
    expect(data).toEqual({ bucket: { evaluations: [{ status: 'UNKNOWN' }], findings: { totalCount: 0 } } });
  });
});

describe('connections', () => {
  const page = `query ($after: String) { findings(first: 4, after: $after, sort: SEVERITY_DESC) {
    edges { cursor node { id } } nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const shape = z.object({
    findings: z.object({
      edges: z.array(z.object({ cursor: z.string(), node: z.object({ id: z.string() }) })),
      nodes: z.array(z.object({ id: z.string() })),
      totalCount: z.number(),
      pageInfo: z.object({
        hasNextPage: z.boolean(),
        hasPreviousPage: z.boolean(),
        startCursor: z.string().nullable(),
        endCursor: z.string().nullable(),
      }),
    }),
  });

  it('page through all findings once, in Relay words', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { findings }: z.infer<typeof shape> = await test.data(shape, page, { after });
      expect(findings.totalCount).toBe(9);
      expect(findings.nodes).toEqual(findings.edges.map((edge) => edge.node));
      expect(findings.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(findings.pageInfo.endCursor).toBe(findings.edges.at(-1)?.cursor);
      seen.push(...findings.nodes.map((node) => node.id));
      after = findings.pageInfo.hasNextPage ? findings.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(9);
    expect(seen).toHaveLength(9);
  });

  it('refuse a cursor of another list, of another sort, and one that is none', async () => {
    const { findings } = await test.data(shape, page);
    const cursor = findings.pageInfo.endCursor;
    for (const [field, after] of [
      ['findings(sort: TYPE_ASC', cursor],
      ['buckets(sort: SIZE_DESC', cursor],
      ['organizationalUnits(first: 1', cursor],
      ['accounts(first: 1', 'nonsense'],
      ['schedules(first: 1', '!'],
    ]) {
      const answer = await test.ask(`query ($after: String) { ${field}, after: $after) { nodes { __typename } } }`, {
        after,
      });
      expect(answer.codes, `${field}`).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('page through units in order of their paths', async () => {
    const units = z.object({ organizationalUnits: connectionOf(z.object({ path: z.string() })) });
    const query =
      'query ($after: String) { organizationalUnits(first: 2, after: $after) { totalCount nodes { path } pageInfo { hasNextPage endCursor } } }';
    const first = (await test.data(units, query)).organizationalUnits;
    expect(first).toMatchObject({ totalCount: 3, nodes: [{ path: 'Root' }, { path: 'Root/Workloads' }] });
    const second = (await test.data(units, query, { after: first.pageInfo?.endCursor })).organizationalUnits;
    expect(second).toMatchObject({ nodes: [{ path: 'Root/Workloads/Prod' }], pageInfo: { hasNextPage: false } });
  });
});

describe('filters', () => {
  const names = async (field: string, query: string): Promise<string[]> => {
    const answer = await test.data(
      z.record(z.string(), connectionOf(named)),
      `{ ${field}${query} { nodes { name } } }`,
    );
    return answer[field]?.nodes.map((node) => node.name) ?? [];
  };

  it('narrow accounts and buckets', async () => {
    expect(await names('accounts', '(filter: { states: [SUSPENDED] })')).toEqual(['old']);
    expect(
      await names('accounts', '(filter: { organizationalUnitIds: ["ou-root-workload"] }, sort: NAME_ASC)'),
    ).toEqual(['dev', 'prod']);
    expect(await names('accounts', '(filter: { nameContains: "RO" })')).toEqual(['prod']);
    expect(await names('buckets', '(filter: { effectivePermissions: [PUBLIC] })')).toEqual(['alpha']);
    expect(await names('buckets', `(filter: { accountIds: ["${accounts.dev}"] })`)).toEqual(['delta']);
    expect(await names('buckets', '(sort: OPEN_FINDINGS_DESC, first: 1)')).toEqual(['alpha']);
    expect(await names('buckets', '(sort: RISK_DESC, first: 1)')).toEqual(['alpha']);
    expect(await names('buckets', '(filter: { minRiskScore: 50 })')).toEqual(['alpha']);
    for (const score of [-1, 101, 2_147_483_647])
      expect((await test.ask(`{ buckets(filter: { minRiskScore: ${score} }) { totalCount } }`)).codes).toEqual([
        'BAD_USER_INPUT',
      ]);
  });

  it('match nothing with an empty list, and ignore null', async () => {
    expect(await names('accounts', '(filter: { ids: [] })')).toEqual([]);
    expect(await names('accounts', '(filter: { ids: null })')).toHaveLength(3);
  });

  it('of a nested list cannot reach beyond their parent', async () => {
    const { data } = await test.ask(`{ account(id: "${accounts.dev}") {
      all: buckets { totalCount } other: buckets(filter: { accountIds: ["${accounts.prod}"] }) { totalCount nodes { name } } } }`);
    expect(data).toEqual({ account: { all: { totalCount: 1 }, other: { totalCount: 0, nodes: [] } } });
  });

  it('of units meet within their parent', async () => {
    const units = z.object({
      organizationalUnits: connectionOf(z.object({ name: z.string(), accounts: connectionOf(named) })),
    });
    const ask = async (asked: string) => {
      const answer = await test.data(
        units,
        `{ organizationalUnits { nodes { name accounts(filter: { organizationalUnitIds: ["${asked}"] }) { nodes { name } } } } }`,
      );
      return answer.organizationalUnits.nodes.map((unit) => [unit.name, unit.accounts.nodes.map((node) => node.name)]);
    };
    expect(await ask('ou-root-prodprod')).toEqual([
      ['Root', ['prod']],
      ['Workloads', ['prod']],
      ['Prod', ['prod']],
    ]);
    expect(await ask('r-root')).toEqual([
      ['Root', ['prod', 'dev', 'old']],
      ['Workloads', ['prod', 'dev']],
      ['Prod', ['prod']],
    ]);
  });

  it('narrow findings by what was detected, and by time', async () => {
    const count = async (filter: string): Promise<unknown> =>
      (await test.ask(`{ findings(filter: { ${filter} }) { totalCount } }`)).data;
    expect(await count('labels: [PII], minConfidence: HIGH')).toEqual({ findings: { totalCount: 8 } });
    expect(await count('severities: [CRITICAL]')).toEqual({ findings: { totalCount: 1 } });
    expect(await count('keyPrefix: "data/1"')).toEqual({ findings: { totalCount: 4 } });
    expect(await count('lastSeenAfter: "2026-01-02T03:04:04Z"')).toEqual({ findings: { totalCount: 9 } });
    expect(await count(`lastSeenAfter: "${startedAt}"`)).toEqual({ findings: { totalCount: 0 } });
    expect(await count(`lastSeenUntil: "${startedAt}"`)).toEqual({ findings: { totalCount: 9 } });
    expect(await count('lastSeenUntil: "2026-01-02T03:04:04Z"')).toEqual({ findings: { totalCount: 0 } });
    expect(await count(`firstSeenAfter: "${startedAt}"`)).toEqual({ findings: { totalCount: 0 } });
    expect(await count(`firstSeenUntil: "${startedAt}"`)).toEqual({ findings: { totalCount: 9 } });
  });
});

describe('sweeps, coverage, statistics', () => {
  it('tells progress of a finished sweep from the store, with its totals and gaps', async () => {
    const { data, errors } = await test.ask(`{ sweep(id: "${sweepId}") { status trigger startedAt finishedAt requestedBy
      options { samplingPercentage maxBytesPerObject } progress { phase source paused accountsDone accountsFailed }
      totals { accountsTotal bucketsScanned objectsListed bytesRead findings }
      coverage(filter: { statuses: [SKIPPED] }) { totalCount nodes { scope aspect reason account { name } } } } }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      sweep: {
        status: 'PARTIAL',
        startedAt,
        options: { maxBytesPerObject: 20 * 1024 ** 3 },
        progress: { phase: 'DONE', source: 'STORE', paused: false, accountsFailed: null },
        totals: { bucketsScanned: 4, objectsListed: 16, bytesRead: 1600 },
        coverage: {
          totalCount: 1,
          nodes: [{ scope: 'ACCOUNT', aspect: 'BOTH', reason: 'ACCOUNT_SUSPENDED', account: { name: 'old' } }],
        },
      },
    });
  });

  it('counts findings by a property', async () => {
    const { data } = await test.ask(
      '{ findingStatistics(groupBy: TYPE) { key count matches } sweeps { totalCount nodes { id } } }',
    );
    expect(data).toMatchObject({
      findingStatistics: [
        { key: 'SensitiveData:S3Object/Personal', count: 8, matches: 24 },
        { key: 'Policy:IAMUser/S3BucketPublic', count: 1 },
      ],
      sweeps: { totalCount: 1, nodes: [{ id: sweepId }] },
    });
  });

  it('gives null for what is not there', async () => {
    const { data } = await test.ask(
      '{ account(id: "9") { id } bucket(name: "none") { name } finding(id: "none") { id } sweep(id: "none") { id } schedule(id: "none") { id } }',
    );
    expect(data).toEqual({ account: null, bucket: null, finding: null, sweep: null, schedule: null });
  });
});
