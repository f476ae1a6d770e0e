import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { failed } from '../model/index.ts';
import { createHandler, MemberCaller } from './caller.ts';
import { EffectivePolicies } from './effective-policies.ts';
import { externalFindingSource } from './external/index.ts';
import { listObjects } from './objects.ts';
import { readTree } from './organization.ts';
import { readCopies } from './remediation/quarantine-copies.ts';
import { versionsOf } from './remediation/version-tags.ts';

const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const again = { code: 'MALFORMED_RESPONSE', message: expect.stringContaining('again') };
const roots = {
  Roots: [{ Id: 'r-1', Name: 'Root', PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }] }],
};

describe('a list that gives the same page for ever', () => {
  const answers = new Map<string, object>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const target = request.headers['x-amz-target'];
    const operation = target === undefined ? 'S3' : (String(target).split('.').at(-1) ?? '');
    asked.push(operation);
    if (target !== undefined) {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answers.get(operation) ?? {}));
      return;
    }
    const { searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    const entry = '<Key>a</Key><VersionId>1</VersionId><IsLatest>true</IsLatest>';
    const body = searchParams.has('object-lock')
      ? '<ObjectLockConfiguration><Rule><DefaultRetention><Days>1</Days></DefaultRetention></Rule></ObjectLockConfiguration>'
      : searchParams.has('versions')
        ? `<ListVersionsResult><IsTruncated>true</IsTruncated><NextKeyMarker>a%2Bb</NextKeyMarker><NextVersionIdMarker>1</NextVersionIdMarker><Version>${entry}</Version></ListVersionsResult>`
        : `<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken><Contents>${entry}</Contents></ListBucketResult>`;
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(body);
  });
  let organizations: OrganizationsClient;
  let s3: S3Client;
  let caller: MemberCaller;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const config = { region: 'us-east-1', endpoint, credentials, maxAttempts: 1 };
    organizations = new OrganizationsClient(config);
    s3 = new S3Client({ ...config, forcePathStyle: true });
    const session = { ...credentials, sessionToken: 'c', expiration: new Date(Date.now() + 3e6) };
    caller = new MemberCaller(
      { ...config, roleName: 'r', externalId: null, sessionSeconds: 900, requestsPerSecond: 1000 },
      { get: async () => session, drop: async () => undefined },
      createHandler(),
    );
  });
  beforeEach(() => {
    answers.clear();
    answers.set('DescribeOrganization', { Organization: { Id: 'o-1', MasterAccountId: '111122223333' } });
    answers.set('ListRoots', roots);
    asked.length = 0;
  });
  afterAll(async () => {
    organizations.destroy();
    s3.destroy();
    caller.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const same = { NextToken: 'same' };
  const units = { OrganizationalUnits: [{ Id: 'ou-1', Name: 'Prod' }] };
  const target = {
    accountId: '111122223333',
    region: 'us-east-1',
    bucketName: 'b',
    objectKey: 'a+b',
  };
  const handle = { sweepId: 'one', accountId: target.accountId };

  it.each([
    ['ListRoots', { ...roots, ...same }],
    ['ListAccountsForParent', { Accounts: [], ...same }],
    ['ListOrganizationalUnitsForParent', same],
    ['ListOrganizationalUnitsForParent', units],
  ])('of the organization (%s) ends the reading of it', async (operation, answer) => {
    answers.set(operation, answer);
    await expect(readTree(organizations)).rejects.toMatchObject({ ...again, detail: `organizations:${operation}` });
  });

  it.each([
    ['ListPolicies', { Policies: [], ...same }],
    ['ListTargetsForPolicy', { Targets: [], ...same }],
  ])('of policies (%s) is a fact that could not be read', async (operation, answer) => {
    answers.set('ListPolicies', { Policies: [{ Id: 'p-1', Name: 'p' }] });
    answers.set(operation, answer);
    const { policies } = await readTree(organizations);
    expect(policies).toMatchObject({ serviceControl: failed('MALFORMED_RESPONSE') });
    expect(asked.filter((each) => each === operation).length).toBe(2);
  });

  it('of roots leaves unknown what policies come to', async () => {
    answers.set('ListRoots', { ...roots, ...same });
    expect(await new EffectivePolicies(organizations).s3(handle)).toEqual(failed('MALFORMED_RESPONSE'));
    expect(asked.length).toBe(2);
  });

  it('of delegated administrators is no answer', async () => {
    answers.set('ListDelegatedAdministrators', { DelegatedAdministrators: [], ...same });
    await expect(externalFindingSource(organizations, caller).administrator('GUARD_DUTY')).rejects.toMatchObject({
      ...again,
      detail: 'organizations:ListDelegatedAdministrators',
    });
  });

  it('of keys, of versions and of copies is refused', async () => {
    const bucket = { accountId: handle.accountId, name: 'b', region: 'us-east-1', createdAt: null };
    const page = await listObjects(caller, handle, bucket, null);
    expect(page.next).toBe('a');
    await expect(listObjects(caller, handle, bucket, page.next)).rejects.toMatchObject(again);

    const input = { Bucket: 'b', ExpectedBucketOwner: handle.accountId };
    const versions = caller.call(handle, 'us-east-1', 's3:ListBucketVersions', (clients) =>
      versionsOf({ clients, target, input }),
    );
    await expect(versions).rejects.toMatchObject(again);

    const source = { versions: async () => [], open: async () => ({}) };
    expect(await readCopies({ s3, name: 'q', kmsKeyArn: null }, target, source)).toEqual(failed('MALFORMED_RESPONSE'));
  });
});
