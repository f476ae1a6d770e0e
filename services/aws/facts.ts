import * as S3 from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand as GetAccountPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import {
  type AclGrant,
  absent,
  type BucketAcl,
  type BucketFacts,
  type BucketRef,
  denied,
  type Fact,
  type FactName,
  type FactTypes,
  factActions,
  failed,
  known,
  unknownRegion,
} from '../model/index.ts';
import type { MemberCaller } from './caller.ts';
import type { AccountHandle } from './contract.ts';
import { awsErrorName, translate } from './errors.ts';
import { readAccessPoints } from './facts-access-points.ts';
import { blockFlags } from './facts-block.ts';
import { readInventory } from './facts-inventory.ts';
import { readMultiRegionAccessPoints } from './facts-multi-region-access-points.ts';
import type { Reader } from './facts-reader.ts';
import { readTrails } from './facts-trails.ts';

function grantee(from: S3.Grantee | undefined): AclGrant['grantee'] {
  if (from?.URI !== undefined) return { kind: 'Group', uri: from.URI } as const;
  if (from?.EmailAddress !== undefined) return { kind: 'AmazonCustomerByEmail', email: from.EmailAddress } as const;
  return { kind: 'CanonicalUser', id: from?.ID ?? '' } as const;
}

/** An ACL as GetBucketAcl and GetObjectAcl answer with it. */
export function aclOf({ Owner, Grants }: Pick<S3.GetBucketAclOutput, 'Owner' | 'Grants'>): BucketAcl {
  return {
    ownerId: Owner?.ID ?? '',
    grants: (Grants ?? []).map((grant) => ({ grantee: grantee(grant.Grantee), permission: grant.Permission ?? '' })),
  };
}

/** Facts that are read after another one, or by the central side: by readers of their own. */
export type DerivedFact = 'accessTags' | 'kmsKey' | 'objectAcls' | 'organizationPublicAccessBlock' | 'tagPolicy';
const derived: readonly DerivedFact[] = [
  'accessTags',
  'kmsKey',
  'objectAcls',
  'organizationPublicAccessBlock',
  'tagPolicy',
];

/** One reader a fact: the compiler asks for one when the model gains a fact. */
const readers: { readonly [N in Exclude<FactName, DerivedFact>]: Reader<FactTypes[N]> } = {
  accountPublicAccessBlock: {
    absentCodes: ['NoSuchPublicAccessBlockConfiguration'],
    read: async ({ s3control }, input) =>
      blockFlags(
        (await s3control.send(new GetAccountPublicAccessBlockCommand({ AccountId: input.ExpectedBucketOwner })))
          .PublicAccessBlockConfiguration,
      ),
  },
  bucketPublicAccessBlock: {
    absentCodes: ['NoSuchPublicAccessBlockConfiguration'],
    read: async ({ s3 }, input) =>
      blockFlags((await s3.send(new S3.GetPublicAccessBlockCommand(input))).PublicAccessBlockConfiguration),
  },
  bucketPolicy: {
    absentCodes: ['NoSuchBucketPolicy'],
    read: async ({ s3 }, input) => (await s3.send(new S3.GetBucketPolicyCommand(input))).Policy,
  },
  bucketPolicyStatus: {
    absentCodes: ['NoSuchBucketPolicy'],
    read: async ({ s3 }, input) => (await s3.send(new S3.GetBucketPolicyStatusCommand(input))).PolicyStatus?.IsPublic,
  },
  bucketAcl: {
    absentCodes: [],
    read: async ({ s3 }, input) => aclOf(await s3.send(new S3.GetBucketAclCommand(input))),
  },
  ownershipControls: {
    absentCodes: ['OwnershipControlsNotFoundError'],
    read: async ({ s3 }, input) =>
      (await s3.send(new S3.GetBucketOwnershipControlsCommand(input))).OwnershipControls?.Rules?.[0]?.ObjectOwnership,
  },
  encryption: {
    absentCodes: ['ServerSideEncryptionConfigurationNotFoundError'],
    read: async ({ s3 }, input) => {
      const rule = (await s3.send(new S3.GetBucketEncryptionCommand(input))).ServerSideEncryptionConfiguration
        ?.Rules?.[0];
      return (
        rule && {
          algorithm: rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm ?? 'AES256',
          kmsKeyId: rule.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID ?? null,
          bucketKeyEnabled: rule.BucketKeyEnabled === true,
          blockedEncryptionTypes: rule.BlockedEncryptionTypes?.EncryptionType ?? [],
        }
      );
    },
  },
  versioning: {
    absentCodes: [],
    read: async ({ s3 }, input) => {
      const answer = await s3.send(new S3.GetBucketVersioningCommand(input));
      return { status: answer.Status ?? 'Disabled', mfaDelete: answer.MFADelete === 'Enabled' };
    },
  },
  logging: {
    absentCodes: [],
    read: async ({ s3 }, input) => {
      const enabled = (await s3.send(new S3.GetBucketLoggingCommand(input))).LoggingEnabled;
      return enabled && { targetBucket: enabled.TargetBucket ?? '', targetPrefix: enabled.TargetPrefix ?? '' };
    },
  },
  lifecycle: {
    absentCodes: ['NoSuchLifecycleConfiguration'],
    read: async ({ s3 }, input) => {
      const rules = (await s3.send(new S3.GetBucketLifecycleConfigurationCommand(input))).Rules ?? [];
      return { enabledRules: rules.filter((rule) => rule.Status === 'Enabled').length };
    },
  },
  replication: {
    absentCodes: ['ReplicationConfigurationNotFoundError'],
    read: async ({ s3 }, input) =>
      (await s3.send(new S3.GetBucketReplicationCommand(input))).ReplicationConfiguration?.Rules?.map((rule) => ({
        id: rule.ID ?? '',
        enabled: rule.Status === 'Enabled',
        destinationBucketArn: rule.Destination?.Bucket ?? '',
        destinationAccountId: rule.Destination?.Account ?? null,
      })),
  },
  objectLock: {
    absentCodes: ['ObjectLockConfigurationNotFoundError'],
    read: async ({ s3 }, input) =>
      (await s3.send(new S3.GetObjectLockConfigurationCommand(input))).ObjectLockConfiguration?.ObjectLockEnabled ===
      'Enabled',
  },
  notification: {
    absentCodes: [],
    read: async ({ s3 }, input) => {
      const answer = await s3.send(new S3.GetBucketNotificationConfigurationCommand(input));
      const lists = [answer.TopicConfigurations, answer.QueueConfigurations, answer.LambdaFunctionConfigurations];
      return {
        configured: answer.EventBridgeConfiguration !== undefined || lists.some((list) => (list?.length ?? 0) > 0),
      };
    },
  },
  website: {
    absentCodes: ['NoSuchWebsiteConfiguration'],
    read: async ({ s3 }, input) => {
      await s3.send(new S3.GetBucketWebsiteCommand(input));
      return { configured: true };
    },
  },
  cors: {
    absentCodes: ['NoSuchCORSConfiguration'],
    read: async ({ s3 }, input) =>
      (await s3.send(new S3.GetBucketCorsCommand(input))).CORSRules?.map((rule) => ({
        allowedOrigins: rule.AllowedOrigins ?? [],
        allowedMethods: rule.AllowedMethods ?? [],
      })),
  },
  tags: {
    absentCodes: ['NoSuchTagSet'],
    read: async ({ s3 }, input) =>
      Object.fromEntries(
        ((await s3.send(new S3.GetBucketTaggingCommand(input))).TagSet ?? []).map((tag) => [
          tag.Key ?? '',
          tag.Value ?? '',
        ]),
      ),
  },
  inventory: { absentCodes: ['NoSuchConfiguration'], read: readInventory },
  accessPoints: { absentCodes: [], read: readAccessPoints },
  multiRegionAccessPoints: { absentCodes: [], read: readMultiRegionAccessPoints },
  objectEventTrails: { absentCodes: [], read: readTrails },
};

/** Reads one fact. Denied and failed calls are answers here, never exceptions: UNKNOWN is made from them. */
export async function readFact(
  caller: MemberCaller,
  handle: AccountHandle,
  bucket: BucketRef,
  name: Exclude<FactName, DerivedFact>,
): Promise<Fact<unknown>> {
  const reader: Reader<unknown> = readers[name];
  if (bucket.region === unknownRegion) return denied('s3:GetBucketLocation');
  let action = factActions[name];
  const isAbsent = (error: unknown): boolean => reader.absentCodes.includes(awsErrorName(error));
  try {
    const input = { Bucket: bucket.name, ExpectedBucketOwner: handle.accountId };
    const asking = (next: string): void => {
      action = next;
    };
    const value = await caller.ask(
      handle,
      bucket.region,
      action,
      (clients) => {
        asking(factActions[name]);
        return reader.read(clients, input, asking);
      },
      isAbsent,
    );
    return value === undefined ? absent : known(value);
  } catch (error) {
    if (isAbsent(error)) return absent;
    const { code } = translate(error, action, bucket.region);
    return code === 'ACCESS_DENIED' ? denied(action) : failed(code);
  }
}

/** All facts, each from `read`, side by side. */
export async function collectFacts(read: (name: FactName) => Promise<Fact<unknown>>): Promise<BucketFacts> {
  const names = [...Object.keys(readers).filter((name): name is keyof typeof readers => name in readers), ...derived];
  const facts = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  // `readers` ties each name to its type, and fromEntries forgets both: the one place where they are joined again.
  return Object.fromEntries(facts) as unknown as BucketFacts;
}
