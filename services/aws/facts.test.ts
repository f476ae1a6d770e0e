import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateBucketCommand, PutBucketInventoryConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateAccessPointCommand, PutAccessPointPolicyCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MotoServer } from '../../infra/dev/moto.ts';
import { startMoto } from '../../test/support/moto.ts';
import { createHandler, MemberCaller } from './caller.ts';
import { readFact } from './facts.ts';

const accountId = '111122223333';
const region = 'us-east-1';
const keys = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const policy = JSON.stringify({ Version: '2012-10-17', Statement: [] });

function callerAt(endpoint: string, credentials: typeof keys & { sessionToken?: string }): MemberCaller {
  const config = { region, endpoint, roleName: 'r', externalId: 'e', sessionSeconds: 900, credentials: keys };
  const session = { sessionToken: '', ...credentials, expiration: new Date(8.64e15) };
  const sessions = { get: async () => session, drop: async () => undefined };
  return new MemberCaller({ ...config, requestsPerSecond: 500 }, sessions, createHandler());
}
const handle = { sweepId: 's', accountId };
const bucket = (name: string) => ({ accountId, name, region, createdAt: null });

describe('access points and inventories of moto', () => {
  let moto: MotoServer;
  let caller: MemberCaller;

  beforeAll(async () => {
    moto = await startMoto();
    const sts = new STSClient({ region, endpoint: moto.endpoint, credentials: keys });
    const role = { RoleArn: `arn:aws:iam::${accountId}:role/seed`, RoleSessionName: 'seed' };
    const { Credentials: got } = await sts.send(new AssumeRoleCommand(role));
    const credentials = {
      accessKeyId: got?.AccessKeyId ?? '',
      secretAccessKey: got?.SecretAccessKey ?? '',
      sessionToken: got?.SessionToken ?? '',
    };
    const s3 = new S3Client({ region, endpoint: moto.endpoint, credentials, forcePathStyle: true });
    for (const name of ['with-points', 'plain-one']) await s3.send(new CreateBucketCommand({ Bucket: name }));
    await s3.send(
      new PutBucketInventoryConfigurationCommand({
        Bucket: 'with-points',
        Id: 'weekly',
        InventoryConfiguration: {
          Id: 'weekly',
          IsEnabled: true,
          IncludedObjectVersions: 'Current',
          Schedule: { Frequency: 'Weekly' },
          Destination: { S3BucketDestination: { Bucket: 'arn:aws:s3:::elsewhere', Format: 'CSV' } },
        },
      }),
    );
    const endpointProvider = () => ({ url: new URL(moto.endpoint) });
    const control = new S3ControlClient({ region, credentials, disableHostPrefix: true, endpointProvider });
    const named = { AccountId: accountId, Name: 'inside' };
    const VpcConfiguration = { VpcId: 'vpc-1' };
    await control.send(new CreateAccessPointCommand({ ...named, Bucket: 'with-points', VpcConfiguration }));
    await control.send(new PutAccessPointPolicyCommand({ ...named, Policy: policy }));
    await control.send(
      new CreateAccessPointCommand({ AccountId: accountId, Name: 'no-policy', Bucket: 'with-points' }),
    );
    caller = callerAt(moto.endpoint, credentials);
  });
  afterAll(async () => {
    caller?.close();
    await moto?.stop();
  });

  it('reads each access point with its policy, block and VPC', async () => {
    expect(await readFact(caller, handle, bucket('with-points'), 'accessPoints')).toMatchObject({
      state: 'known',
      value: [
        { name: 'inside', vpcId: 'vpc-1', policy },
        { name: 'no-policy', vpcId: null, policy: null },
      ],
    });
    expect(await readFact(caller, handle, bucket('plain-one'), 'accessPoints')).toEqual({ state: 'absent' });
  });

  it('reads where inventories go', async () => {
    expect(await readFact(caller, handle, bucket('with-points'), 'inventory')).toMatchObject({
      state: 'known',
      value: [{ id: 'weekly', enabled: true, destinationBucketArn: 'arn:aws:s3:::elsewhere' }],
    });
    expect(await readFact(caller, handle, bucket('plain-one'), 'inventory')).toEqual({ state: 'absent' });
  });
});

it.each([
  ['s3:ListAccessPoints', (url: string) => url.includes('/accesspoint?')],
  ['s3:GetAccessPoint', (url: string) => url.endsWith('/accesspoint/p')],
  ['s3:GetAccessPointPolicy', (url: string) => url.endsWith('/policy')],
])('names %s when that call is refused', async (action, refused) => {
  const list =
    '<ListAccessPointsResult><AccessPointList><AccessPoint><Name>p</Name></AccessPoint></AccessPointList></ListAccessPointsResult>';
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const no = refused(url);
    response.writeHead(no ? 403 : 200, { 'content-type': 'application/xml' });
    if (no)
      response.end('<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>');
    else
      response.end(
        url.includes('/accesspoint?') ? list : '<GetAccessPointResult><Name>p</Name></GetAccessPointResult>',
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const caller = callerAt(`http://127.0.0.1:${port}`, keys);
  expect(await readFact(caller, handle, bucket('b'), 'accessPoints')).toEqual({ state: 'denied', action });
  caller.close();
  await new Promise((resolve) => server.close(resolve));
});
