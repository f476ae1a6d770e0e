import { CreateKeyCommand } from '@aws-sdk/client-kms';
import * as S3 from '@aws-sdk/client-s3';
import type { AccountClients } from './account-clients.ts';
import type { Block, BucketPlan, PlanContext } from './plan.ts';

/** The four flags for a block that closes everything, ACLs only, or policies only. */
export function blockFlags(block: Block) {
  const acls = block !== 'POLICY';
  const policy = block !== 'ACLS';
  return { BlockPublicAcls: acls, IgnorePublicAcls: acls, BlockPublicPolicy: policy, RestrictPublicBuckets: policy };
}

function constraint(region: string): { LocationConstraint: S3.BucketLocationConstraint } | undefined {
  const known = Object.values(S3.BucketLocationConstraint).find((value) => value === region);
  return known === undefined ? undefined : { LocationConstraint: known };
}

/** One bucket with everything its plan says, but for its objects. */
export async function createBucket(
  clients: AccountClients,
  context: PlanContext,
  accountId: string,
  plan: BucketPlan,
): Promise<void> {
  const s3 = await clients.s3(accountId, plan.region);
  const Bucket = plan.name;
  const location = constraint(plan.region);
  await s3.send(
    new S3.CreateBucketCommand({
      Bucket,
      ...(location === undefined ? {} : { CreateBucketConfiguration: location }),
      ...(plan.objectLock ? { ObjectLockEnabledForBucket: true } : {}),
    }),
  );
  // By itself, since moto draws the key's id.
  if (plan.encryption !== undefined) await encrypt(clients, s3, accountId, plan);
  const steps: Promise<unknown>[] = [];
  if (plan.versioning !== undefined) {
    await s3.send(new S3.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: plan.versioning } }));
  }
  if (plan.ownership !== undefined) {
    const OwnershipControls = { Rules: [{ ObjectOwnership: plan.ownership }] };
    steps.push(s3.send(new S3.PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls })));
  }
  if (plan.acl !== undefined) steps.push(s3.send(new S3.PutBucketAclCommand({ Bucket, ACL: plan.acl })));
  if (plan.publicAccessBlock !== undefined) {
    const PublicAccessBlockConfiguration = blockFlags(plan.publicAccessBlock);
    steps.push(s3.send(new S3.PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration })));
  }
  if (plan.policy !== undefined) {
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: plan.policy(context, accountId) });
    steps.push(s3.send(new S3.PutBucketPolicyCommand({ Bucket, Policy })));
  }
  if (plan.logging !== undefined) steps.push(s3.send(loggingCommand(Bucket, plan.logging)));
  if (plan.lifecycleDays !== undefined) {
    const rule = {
      ID: 'expire',
      Status: 'Enabled',
      Filter: { Prefix: '' },
      Expiration: { Days: plan.lifecycleDays },
    } as const;
    const LifecycleConfiguration = { Rules: [rule] };
    steps.push(s3.send(new S3.PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration })));
  }
  if (plan.website) {
    const WebsiteConfiguration = { IndexDocument: { Suffix: 'index.html' } };
    steps.push(s3.send(new S3.PutBucketWebsiteCommand({ Bucket, WebsiteConfiguration })));
  }
  if (plan.corsOrigins !== undefined) {
    const CORSRules = [{ AllowedMethods: ['GET'], AllowedOrigins: [...plan.corsOrigins] }];
    steps.push(s3.send(new S3.PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } })));
  }
  if (plan.replicateTo !== undefined)
    steps.push(s3.send(replicationCommand(context, accountId, Bucket, plan.replicateTo)));
  if (plan.inventoryTo !== undefined) steps.push(s3.send(inventoryCommand(Bucket, plan.inventoryTo)));
  if (plan.eventBridge) {
    const NotificationConfiguration = { EventBridgeConfiguration: {} };
    steps.push(s3.send(new S3.PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration })));
  }
  if (plan.tags !== undefined) {
    const TagSet = Object.entries(plan.tags).map(([Key, Value]) => ({ Key, Value }));
    steps.push(s3.send(new S3.PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } })));
  }
  await Promise.all(steps);
}

async function encrypt(clients: AccountClients, s3: S3.S3Client, accountId: string, plan: BucketPlan): Promise<void> {
  let keyArn: string | undefined;
  if (plan.encryption !== 'AES256') {
    const kms = await clients.kms(accountId, plan.region);
    keyArn = (await kms.send(new CreateKeyCommand({ Description: `Objects of ${plan.name}` }))).KeyMetadata?.Arn;
  }
  const rule = {
    ApplyServerSideEncryptionByDefault: {
      SSEAlgorithm: plan.encryption,
      ...(keyArn === undefined ? {} : { KMSMasterKeyID: keyArn }),
    },
    BucketKeyEnabled: plan.encryption === 'aws:kms',
  };
  const ServerSideEncryptionConfiguration = { Rules: [rule] };
  await s3.send(new S3.PutBucketEncryptionCommand({ Bucket: plan.name, ServerSideEncryptionConfiguration }));
}

function loggingCommand(Bucket: string, to: NonNullable<BucketPlan['logging']>): S3.PutBucketLoggingCommand {
  const LoggingEnabled = { TargetBucket: to.target, TargetPrefix: to.prefix };
  return new S3.PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: { LoggingEnabled } });
}

function replicationCommand(
  context: PlanContext,
  accountId: string,
  Bucket: string,
  to: NonNullable<BucketPlan['replicateTo']>,
): S3.PutBucketReplicationCommand {
  const rule = {
    ID: 'copy',
    Status: 'Enabled',
    Priority: 1,
    Filter: { Prefix: '' },
    DeleteMarkerReplication: { Status: 'Disabled' },
    Destination: { Bucket: `arn:aws:s3:::${to.bucket}`, Account: to.accountId(context) },
  } as const;
  const ReplicationConfiguration = { Role: `arn:aws:iam::${accountId}:role/replication`, Rules: [rule] };
  return new S3.PutBucketReplicationCommand({ Bucket, ReplicationConfiguration });
}

function inventoryCommand(
  Bucket: string,
  to: NonNullable<BucketPlan['inventoryTo']>,
): S3.PutBucketInventoryConfigurationCommand {
  const Id = 'daily';
  const S3BucketDestination = { Bucket: `arn:aws:s3:::${to.bucket}`, Format: 'CSV', Prefix: to.prefix } as const;
  return new S3.PutBucketInventoryConfigurationCommand({
    Bucket,
    Id,
    InventoryConfiguration: {
      Id,
      IsEnabled: true,
      IncludedObjectVersions: 'Current',
      Schedule: { Frequency: 'Daily' },
      OptionalFields: ['Size', 'LastModifiedDate', 'StorageClass', 'EncryptionStatus'],
      Destination: { S3BucketDestination },
    },
  });
}
