import { CreateAliasCommand, CreateKeyCommand, KMSClient, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../infra/dev/fault-proxy.ts';
import type { MotoServer } from '../../infra/dev/moto.ts';
import { startMoto } from '../../test/support/moto.ts';
import { absent, denied, type Fact, known } from '../model/index.ts';
import { createHandler, MemberCaller } from './caller.ts';
import { KmsKeys } from './facts-kms-key.ts';

const accountId = '111122223333';
const region = 'us-east-1';
const keys = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const bucket = { accountId, name: 'any', region, createdAt: null };
const rule = (kmsKeyId: string | null, algorithm = 'aws:kms'): Fact<unknown> =>
  known({ algorithm, kmsKeyId, bucketKeyEnabled: true, blockedEncryptionTypes: [] });

let moto: MotoServer;
let proxy: FaultProxy;
let caller: MemberCaller;
let arn = '';

beforeAll(async () => {
  moto = await startMoto();
  proxy = await startFaultProxy({ upstream: moto.endpoint });
  const sts = new STSClient({ region, endpoint: moto.endpoint, credentials: keys });
  const role = { RoleArn: `arn:aws:iam::${accountId}:role/seed`, RoleSessionName: 'seed' };
  const { Credentials: got } = await sts.send(new AssumeRoleCommand(role));
  const credentials = {
    accessKeyId: got?.AccessKeyId ?? '',
    secretAccessKey: got?.SecretAccessKey ?? '',
    sessionToken: got?.SessionToken ?? '',
  };
  const kms = new KMSClient({ region, endpoint: moto.endpoint, credentials });
  const made = await kms.send(new CreateKeyCommand({}));
  arn = made.KeyMetadata?.Arn ?? '';
  await kms.send(new CreateAliasCommand({ AliasName: 'alias/reports', TargetKeyId: arn }));
  await kms.send(new PutKeyPolicyCommand({ KeyId: arn, PolicyName: 'default', Policy: '{"Statement":[]}' }));
  const session = { ...credentials, expiration: new Date(8.64e15) };
  caller = new MemberCaller(
    {
      region,
      endpoint: proxy.endpoint,
      roleName: 'r',
      externalId: 'e',
      sessionSeconds: 900,
      credentials: keys,
      requestsPerSecond: 500,
    },
    { get: async () => session, drop: async () => undefined },
    createHandler(),
  );
});
afterAll(async () => {
  caller?.close();
  await proxy?.stop();
  await moto?.stop();
});

const read = (sweepId: string, encryption: Fact<unknown>) =>
  new KmsKeys(caller).get({ sweepId, accountId }, bucket, encryption);

it('reads the key that a bucket names, by ARN or alias', async () => {
  const key = known({ arn, manager: 'CUSTOMER', enabled: true, policy: '{"Statement":[]}' });
  expect(await read('by-arn', rule(arn))).toEqual(key);
  expect(await read('by-alias', rule('alias/reports', 'aws:kms:dsse'))).toEqual(key);
});

it('asks nobody about buckets without a key, with the managed one, or of unread encryption', async () => {
  proxy.log.clear();
  expect(await read('none', absent)).toEqual(absent);
  expect(await read('s3', rule(null, 'AES256'))).toEqual(absent);
  expect(await read('managed', rule(null))).toMatchObject({ state: 'known', value: { manager: 'AWS', policy: null } });
  const unread = denied('s3:GetEncryptionConfiguration');
  expect(await read('unread', unread)).toEqual(unread);
  expect(proxy.log.total({})).toBe(0);
});

it('asks once for all buckets under one key', async () => {
  proxy.log.clear();
  const all = new KmsKeys(caller);
  await Promise.all(
    ['a', 'b', 'c'].map((name) => all.get({ sweepId: 'count', accountId }, { ...bucket, name }, rule(arn))),
  );
  for (const operation of ['DescribeKey', 'GetKeyPolicy']) expect(proxy.log.total({ operation }), operation).toBe(1);
});

it.each(['DescribeKey', 'GetKeyPolicy'])('names kms:%s when that call is refused', async (operation) => {
  const action = { kind: 'error', code: 'AccessDeniedException' } as const;
  proxy.setRules({ rules: [{ name: 'no', match: { operation }, action }] });
  expect(await read(operation, rule(arn))).toEqual(denied(`kms:${operation}`));
  proxy.setRules({});
});
