import { OrganizationsClient, paginateListAccounts } from '@aws-sdk/client-organizations';
import {
  GetBucketPolicyCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrg, type TestOrganization } from '../../test/support/org.ts';
import { smallOrganization } from '../../test/support/small-organization.ts';

let org: TestOrganization;
beforeAll(async () => {
  org = await startOrg();
});
afterAll(() => org.stop());

const central = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const options = (maxAttempts = 1) => ({
  endpoint: org.endpoint,
  region: 'us-east-1',
  credentials: central,
  maxAttempts,
});

async function assume(account: string, externalId: string | undefined = org.externalId, role = org.roleName) {
  const RoleArn = `arn:aws:iam::${org.accountId(account)}:role/${role}`;
  const { Credentials } = await new STSClient(options()).send(
    new AssumeRoleCommand({
      RoleArn,
      RoleSessionName: 'orgsweep-proxy-test',
      ...(externalId === undefined ? {} : { ExternalId: externalId }),
    }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
}

async function s3Of(account: string, maxAttempts = 1): Promise<S3Client> {
  const credentials = await assume(account);
  return new S3Client({
    ...options(maxAttempts),
    credentials,
    forcePathStyle: true,
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

/** Name and HTTP status of the error, or `ok`. */
async function outcome(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

describe('the seeded organization', () => {
  it('has the same account ids on every run, and its states', async () => {
    const accounts = [];
    for await (const page of paginateListAccounts({ client: new OrganizationsClient(options()) }, {})) {
      accounts.push(...(page.Accounts ?? []));
    }
    expect(accounts).toHaveLength(smallOrganization.accounts.length + 1);
    expect(accounts.find(({ Name }) => Name === 'Closed')?.Status).toBe('SUSPENDED');
    expect(org.accountId('Shop')).toBe('834657871331');
  });

  it('gives each account only its own buckets, odd keys whole', async () => {
    const s3 = await s3Of('Clinic');
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['small-clinic-odd-keys']);
    const { Contents } = await s3.send(
      new ListObjectsV2Command({ Bucket: 'small-clinic-odd-keys', EncodingType: 'url' }),
    );
    const keys = Contents?.map(({ Key = '' }) => decodeURIComponent(Key.replaceAll('+', ' '))).sort();
    expect(keys).toEqual(smallOrganization.accounts[1]?.buckets[0]?.objects.map(({ key }) => key).sort());
  });
});

describe('strict STS', () => {
  it('lets in only with the right role and external id', async () => {
    expect(await outcome(assume('Shop'))).toBe('ok');
    expect(await outcome(assume('Shop', 'another-id'))).toBe('AccessDenied');
    expect(await outcome(assume('Shop', org.externalId, 'NoSuchRole'))).toBe('AccessDenied');
    expect(await outcome(assume('Acquired'))).toBe('AccessDenied');
  });
});

describe('faults', () => {
  const rule = (name: string, match: object, action: object, when: object = {}) => ({ name, match, action, when });
  const rules = (...list: object[]) => org.proxy.setRules(JSON.parse(JSON.stringify({ rules: list })));

  it('hits one operation of one account and counts it', async () => {
    org.proxy.log.clear();
    const account = org.accountId('Shop');
    rules(rule('no policy', { account, operation: 'GetBucketPolicy' }, { kind: 'error', code: 'AccessDenied' }));
    const s3 = await s3Of('Shop');
    expect(await outcome(s3.send(new GetBucketPolicyCommand({ Bucket: 'small-shop-site' })))).toBe('AccessDenied');
    expect(await outcome(s3.send(new ListObjectsV2Command({ Bucket: 'small-shop-site' })))).toBe('ok');
    expect(org.proxy.hits()).toEqual({ 'no policy': 1 });
    expect(org.proxy.log.total({ account, operation: 'GetBucketPolicy', status: 403 })).toBe(1);
    expect(org.proxy.log.total({ account, operation: 'ListObjectsV2', status: 200, fault: null })).toBe(1);
  });

  it('ends after `times`, so that retries get through', async () => {
    rules(
      rule(
        'slow down',
        { service: 's3', operation: 'ListObjectsV2' },
        { kind: 'error', code: 'SlowDown' },
        { times: 2 },
      ),
    );
    const s3 = await s3Of('Shop', 4);
    expect(await outcome(s3.send(new ListObjectsV2Command({ Bucket: 'small-shop-site' })))).toBe('ok');
    expect(org.proxy.hits()).toEqual({ 'slow down': 2 });
  });

  it('expires a session for good, and not the next one', async () => {
    rules(rule('expired', { service: 's3' }, { kind: 'error', code: 'ExpiredToken' }, { afterOfSession: 1 }));
    const list = new ListObjectsV2Command({ Bucket: 'small-shop-site' });
    const first = await s3Of('Shop');
    expect(await outcome(first.send(list))).toBe('ok');
    expect(await outcome(first.send(list))).toBe('ExpiredToken');
    expect(await outcome(first.send(list))).toBe('ExpiredToken');
    expect(await outcome((await s3Of('Shop')).send(list))).toBe('ok');
  });

  it('cuts a body short of its promised length, by key', async () => {
    rules(rule('cut', { operation: 'GetObject', key: 'january' }, { kind: 'truncate', afterBytes: 10 }, { times: 1 }));
    const s3 = await s3Of('Shop');
    const get = async (Key: string) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'small-shop-orders', Key }));
      await Body?.transformToByteArray();
    };
    expect(await outcome(get('orders/february.csv'))).toBe('ok');
    expect(await outcome(get('orders/january.csv'))).not.toBe('ok');
    expect(await outcome(get('orders/january.csv'))).toBe('ok');
  });

  it('resets connections, and answers for a region that is not enabled', async () => {
    rules(
      rule('reset', { operation: 'ListBuckets' }, { kind: 'reset' }, { times: 1 }),
      rule('region', { operation: 'ListBuckets', region: 'us-east-1' }, { kind: 'regionDisabled' }, { times: 1 }),
    );
    const s3 = await s3Of('Shop');
    expect(await outcome(s3.send(new ListBucketsCommand({})))).toMatch(/^(Error|TimeoutError)$/);
    expect(await outcome(s3.send(new ListBucketsCommand({})))).toBe('InvalidToken');
    expect(await outcome(s3.send(new ListBucketsCommand({})))).toBe('ok');
  });

  it('refuses rules that are not rules', () => {
    expect(() => rules({ name: 'typo', match: { acount: '1' }, action: { kind: 'reset' } })).toThrow('acount');
  });
});
