import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { PutBucketInventoryConfigurationCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateAccessPointCommand,
  CreateMultiRegionAccessPointCommand,
  PutAccessPointPolicyCommand,
} from '@aws-sdk/client-s3-control';
import { AccountClients } from '../../infra/dev/organization/account-clients.ts';
import type { BucketPlan, OrganizationPlan } from '../../infra/dev/organization/plan.ts';
import { smallOrganization } from './small-organization.ts';

const bucket = (name: string, more: Partial<BucketPlan> = {}): BucketPlan => ({
  name,
  region: 'us-east-1',
  objects: [],
  ...more,
});

/** An account whose few buckets use all that facts can say of a bucket. */
export const ablationOrganization: OrganizationPlan = {
  ...smallOrganization,
  management: { buckets: [] },
  accounts: [
    {
      name: 'All',
      email: 'all@ablation.example',
      unit: '',
      publicAccessBlock: 'POLICY',
      buckets: [
        bucket('ablation-copy', {
          versioning: 'Enabled',
          lifecycleDays: 30,
          policy: (_, accountId) => [
            {
              Effect: 'Allow',
              Principal: { Service: 'logging.s3.amazonaws.com' },
              Action: 's3:PutObject',
              Resource: 'arn:aws:s3:::ablation-copy/*',
              Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
            },
            {
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::999988887777:root' },
              Action: 's3:ListBucket',
              Resource: 'arn:aws:s3:::ablation-copy',
              Condition: { StringEquals: { 'aws:ResourceTag/team': 'partner' } },
            },
          ],
          tags: { team: 'logs' },
        }),
        bucket('ablation-plain'),
        bucket('ablation-objects', { ownership: 'ObjectWriter' }),
        bucket('ablation-open', {
          acl: 'public-read',
          ownership: 'ObjectWriter',
          publicAccessBlock: 'ACLS',
          policy: () => [
            { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::ablation-open/*' },
          ],
          encryption: 'aws:kms',
          versioning: 'Enabled',
          logging: { target: 'ablation-copy', prefix: 'a/' },
          lifecycleDays: 30,
          website: true,
          corsOrigins: ['*'],
          objectLock: true,
          replicateTo: { bucket: 'ablation-copy', accountId: (context) => context.accountIds.get('All') ?? '' },
          eventBridge: true,
          tags: { 'data-classification': 'public' },
        }),
      ],
    },
  ],
};

/** What a plan has no words for: inventory, access points, ACLs of objects, a trail. */
export async function addAccountWide(endpoint: string, AccountId: string): Promise<void> {
  const clients = new AccountClients(endpoint);
  try {
    const Bucket = 'ablation-open';
    const s3 = await clients.s3(AccountId, 'us-east-1');
    const Destination = { S3BucketDestination: { Bucket: 'arn:aws:s3:::ablation-copy', Format: 'CSV' as const } };
    const inventory = { Id: 'i', IsEnabled: true, IncludedObjectVersions: 'Current', Destination } as const;
    const Schedule = { Frequency: 'Weekly' } as const;
    await s3.send(
      new PutBucketInventoryConfigurationCommand({
        Bucket,
        Id: 'i',
        InventoryConfiguration: { ...inventory, Schedule },
      }),
    );
    for (const [Key, ACL] of [
      ['leaked.txt', 'public-read'],
      ['kept.txt', 'private'],
    ] as const)
      await s3.send(new PutObjectCommand({ Bucket: 'ablation-objects', Key, Body: '.', ACL }));
    const control = await clients.s3control(AccountId);
    await control.send(new CreateAccessPointCommand({ AccountId, Name: 'point', Bucket }));
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [] });
    await control.send(new PutAccessPointPolicyCommand({ AccountId, Name: 'point', Policy }));
    const Details = { Name: 'worldwide', Regions: [{ Bucket }] };
    await control.send(new CreateMultiRegionAccessPointCommand({ AccountId, ClientToken: 'once', Details }));
    const trails = new CloudTrailClient({
      endpoint,
      region: 'us-east-1',
      credentials: await clients.credentials(AccountId),
    });
    await trails.send(new CreateTrailCommand({ Name: 'events', S3BucketName: 'ablation-copy' }));
    await trails.send(new StartLoggingCommand({ Name: 'events' }));
    const objects = { Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] };
    const EventSelectors = [{ ReadWriteType: 'All' as const, DataResources: [objects] }];
    await trails.send(new PutEventSelectorsCommand({ TrailName: 'events', EventSelectors }));
    trails.destroy();
  } finally {
    clients.close();
  }
}
