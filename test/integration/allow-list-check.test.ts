import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import { openStore } from '../../services/store/index.ts';
import { startTestApi, type TestApi } from '../support/api/start-api.ts';
import { orgsweep } from '../support/cli.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { type Stack, startStack } from '../support/stack.ts';

const bucketName = 'small-shop-empty';
const made = z.object({ createAllowList: z.object({ allowList: z.object({ id: z.string() }) }) });
const make = 'mutation ($input: AllowListInput!) { createAllowList(input: $input) { allowList { id } } }';
const check = `mutation ($id: ID!) { checkAllowList(id: $id) { done allowList {
  status { code description version sweepId checkedAt } } } }`;
const answer = z.object({
  checkAllowList: z.object({
    done: z.boolean(),
    allowList: z.object({
      status: z.object({
        code: z.string(),
        description: z.string().nullable(),
        version: z.number(),
        sweepId: z.null(),
        checkedAt: z.string(),
      }),
    }),
  }),
});

let org: TestOrganization;
let stack: Stack;
let test: TestApi;
let clients: AccountClients;
beforeAll(async () => {
  org = await startOrg();
  clients = new AccountClients(org.moto.endpoint);
  stack = await startStack({ endpoint: org.endpoint, environment: org.environment });
  test = await startTestApi({
    temporal: stack.client,
    store: await openStore({ databaseUrl: stack.databaseUrl }),
  });
  await stack.startWorker();
});
afterAll(async () => {
  await test?.stop();
  await stack?.stop();
  clients?.close();
  await org?.stop();
});

async function put(objectKey: string, text: string): Promise<void> {
  const s3 = await clients.s3(org.accountId('Shop'), 'us-east-1');
  await s3.send(new PutObjectCommand({ Bucket: bucketName, Key: objectKey, Body: text }));
}
async function list(objectKey: string, account = 'Shop'): Promise<string> {
  const s3Text = { accountId: org.accountId(account), bucketName, objectKey };
  return (await test.data(made, make, { input: { name: `${account} ${objectKey}`, s3Text } })).createAllowList.allowList
    .id;
}
const checked = async (id: string) => (await test.data(answer, check, { id })).checkAllowList;

it('says of a list in S3 now what a sweep would, and why it cannot be read', async () => {
  await put('known.txt', 'one\ntwo\n');
  await put('empty.txt', ' \n\n');
  await put('long.txt', 'x'.repeat(91));
  await put('many.txt', 'a\n'.repeat(100_001));
  await put('large.txt', `${'a'.repeat(80)}\n`.repeat(453_200));
  const outcomes: Record<string, string> = {};
  for (const key of ['known.txt', 'gone.txt', 'empty.txt', 'long.txt', 'many.txt', 'large.txt']) {
    const { done, allowList } = await checked(await list(key));
    expect(done).toBe(true);
    outcomes[key] = [allowList.status.code, allowList.status.description].filter((part) => part !== null).join(': ');
  }
  expect(outcomes).toEqual({
    'known.txt': 'OK',
    'gone.txt': expect.stringMatching(/^S3_OBJECT_NOT_FOUND: s3:GetObject/),
    'empty.txt': 'S3_OBJECT_EMPTY: has no entry',
    'long.txt': 'S3_OBJECT_OVERSIZE: entry 1 has more than 90 characters',
    'many.txt': 'S3_OBJECT_OVERSIZE: has more than 100000 entries',
    'large.txt': 'S3_OBJECT_OVERSIZE: has more than 36700160 bytes',
  });
  expect((await checked(await list('known.txt', 'Acquired'))).allowList.status.code).toBe('S3_USER_ACCESS_DENIED');
});

it('tells what is so at that moment, keeps it with its time, and writes it into the audit trail', async () => {
  const id = await list('moving.txt');
  const command = (...more: readonly string[]) => orgsweep('--api', test.url, 'allow', 'check', id, ...more);
  const missing = await command();
  expect(missing).toMatchObject({ code: 5, stderr: expect.stringMatching(/^S3_OBJECT_NOT_FOUND: /) });
  await put('moving.txt', 'value\n');
  const before = new Date().toISOString();
  // Two at once are one reading: the workflow's id is the list's.
  const [first, second] = await Promise.all([checked(id), checked(id)]);
  expect(first).toMatchObject({ done: true, allowList: { status: { code: 'OK', version: 1 } } });
  expect(second).toMatchObject({ done: true, allowList: { status: { code: 'OK' } } });
  const match = { account: org.accountId('Shop'), service: 's3', operation: 'GetObject' };
  const action = { kind: 'error', code: 'AccessDenied', status: 403 } as const;
  org.proxy.setRules({ strictSts: true, rules: [{ name: 'taken away', match, action }] });
  const denied = await command('-o', 'json');
  org.proxy.setRules({ strictSts: true });
  expect(denied.code).toBe(5);
  const [shown] = z
    .array(z.object({ status: z.object({ code: z.string(), checkedAt: z.string() }) }))
    .parse(JSON.parse(denied.stdout));
  expect(shown?.status.code).toBe('S3_OBJECT_ACCESS_DENIED');
  expect((shown?.status.checkedAt ?? '') >= before).toBe(true);
  expect(await command()).toMatchObject({ code: 0, stdout: expect.stringMatching(/moving\.txt.* OK /) });
  expect(test.audited('checkAllowList', id)).toEqual(['OK', 'OK', 'OK', 'OK', 'OK']);
});

it('lets neither the place nor a value of a list into Temporal', async () => {
  const histories = (await stack.histories()).join('\n');
  expect(histories).toContain('S3_OBJECT_NOT_FOUND');
  for (const secret of ['moving.txt', bucketName, 'value\n', 'NoSuchKey']) expect(histories).not.toContain(secret);
});
