import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateMultiRegionAccessPointCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../infra/dev/fault-proxy.ts';
import type { MotoServer } from '../../infra/dev/moto.ts';
import { startMoto } from '../../test/support/moto.ts';
import { type AwsOrganization, createAwsOrganization } from './index.ts';

const accountId = '111122223333';
const region = 'us-east-1';
const keys = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const names = ['objectEventTrails', 'multiRegionAccessPoints', 'accountPublicAccessBlock'] as const;

describe('facts that many buckets share', () => {
  let moto: MotoServer;
  let proxy: FaultProxy;
  let aws: AwsOrganization;
  const collect = (sweepId: string, name: string) =>
    aws.collectFacts({ sweepId, accountId }, { accountId, name, region, createdAt: null }, names);

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
    const there = { region, endpoint: moto.endpoint, credentials };
    const s3 = new S3Client({ ...there, forcePathStyle: true });
    for (const Bucket of ['trail-logs', 'routed', 'plain']) await s3.send(new CreateBucketCommand({ Bucket }));
    const trails = new CloudTrailClient(there);
    for (const Name of ['events', 'stopped', 'management-only'])
      await trails.send(new CreateTrailCommand({ Name, S3BucketName: 'trail-logs', IsMultiRegionTrail: true }));
    await trails.send(new StartLoggingCommand({ Name: 'events' }));
    const Data = { Field: 'eventCategory', Equals: ['Data'] };
    await trails.send(
      new PutEventSelectorsCommand({
        TrailName: 'events',
        AdvancedEventSelectors: [
          { Name: 'objects', FieldSelectors: [Data, { Field: 'resources.type', Equals: ['AWS::S3::Object'] }] },
        ],
      }),
    );
    const objects = { Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] };
    await trails.send(
      new PutEventSelectorsCommand({
        TrailName: 'stopped',
        EventSelectors: [{ ReadWriteType: 'WriteOnly', DataResources: [objects] }],
      }),
    );
    const endpointProvider = () => ({ url: new URL(moto.endpoint) });
    const control = new S3ControlClient({
      region: 'us-west-2',
      credentials,
      disableHostPrefix: true,
      endpointProvider,
    });
    await control.send(
      new CreateMultiRegionAccessPointCommand({
        AccountId: accountId,
        ClientToken: 'once',
        Details: { Name: 'worldwide', Regions: [{ Bucket: 'routed' }] },
      }),
    );
    aws = createAwsOrganization({
      region,
      endpoint: proxy.endpoint,
      roleName: 'r',
      externalId: 'e',
      sessionSeconds: 900,
      credentials: keys,
      requestsPerSecond: 500,
    });
  });
  afterAll(async () => {
    aws?.close();
    await proxy?.stop();
    await moto?.stop();
  });

  it('reads trails with what they select, and whether they are logging', async () => {
    const { objectEventTrails } = await collect('trails', 'plain');
    expect(objectEventTrails).toMatchObject({
      state: 'known',
      value: [
        { logging: true, destinationBucket: 'trail-logs', selectors: [{ kind: 'ADVANCED' }] },
        { logging: false, selectors: [{ kind: 'BASIC', readWrite: 'WriteOnly', arns: ['arn:aws:s3'] }] },
      ],
    });
  });

  it('tells each bucket of the multi-Region access points that route to it', async () => {
    expect((await collect('points', 'routed')).multiRegionAccessPoints).toMatchObject({
      state: 'known',
      value: [{ name: 'worldwide', policy: null }],
    });
    expect((await collect('points', 'plain')).multiRegionAccessPoints).toEqual({ state: 'absent' });
  });

  it('asks once for all buckets of an account', async () => {
    proxy.log.clear();
    await Promise.all(['routed', 'plain', 'trail-logs'].map((name) => collect('count', name)));
    for (const operation of ['DescribeTrails', 'ListMultiRegionAccessPoints', 'GetPublicAccessBlock'])
      expect(proxy.log.total({ operation }), operation).toBe(1);
  });

  it.each([
    ['cloudtrail:DescribeTrails', 'objectEventTrails'],
    ['cloudtrail:GetEventSelectors', 'objectEventTrails'],
    ['cloudtrail:GetTrailStatus', 'objectEventTrails'],
    ['s3:ListMultiRegionAccessPoints', 'multiRegionAccessPoints'],
    ['s3:GetMultiRegionAccessPointPolicy', 'multiRegionAccessPoints'],
  ] as const)('names %s when that call is refused', async (action, fact) => {
    const operation = action.split(':')[1] ?? '';
    proxy.setRules({ rules: [{ name: 'no', match: { operation }, action: { kind: 'error', code: 'AccessDenied' } }] });
    expect((await collect(action, 'routed'))[fact]).toEqual({ state: 'denied', action });
    proxy.setRules({});
  });
});
