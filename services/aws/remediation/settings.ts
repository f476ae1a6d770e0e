import * as S3 from '@aws-sdk/client-s3';
import {
  DeletePublicAccessBlockCommand,
  GetPublicAccessBlockCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3-control';
import type { JsonValue, RemediationTarget, SettingDocument, SettingName } from '../../model/index.ts';
import type { MemberClients } from '../caller.ts';
import { noTags, readMark, readTagsBesideMark, writeTagSet } from './bucket-tags.ts';
import { readVersionTags, writeVersionTags } from './version-tags.ts';

export interface Place {
  readonly clients: MemberClients;
  readonly target: RemediationTarget;
  /** Every call to S3 names the bucket and whose it must be. */
  readonly input: { readonly Bucket: string; readonly ExpectedBucketOwner: string };
}
interface SettingAdapter {
  /** AWS error codes that mean: read, and not set. */
  readonly absentCodes: readonly string[];
  /** The document; undefined when the answer says that there is none. */
  read(place: Place, asking: (action: string) => void): Promise<unknown>;
  /** Null removes it. */
  write(place: Place, document: SettingDocument, signal: AbortSignal): Promise<unknown>;
}

/** Documents come from this adapter's own reads, or from an action that the contract test has tried. */
function documentAs<T extends object>(document: JsonValue): T {
  if (isObject<T>(document)) return document;
  throw new TypeError('A setting is an object.');
}
const isObject = <T extends object>(value: unknown): value is T => typeof value === 'object' && value !== null;

/** Lifecycle rules have dates, which JSON does not. */
const withDates = (document: JsonValue): JsonValue =>
  JSON.parse(JSON.stringify(document), (key, value) =>
    key === 'Date' && typeof value === 'string' ? new Date(value) : value,
  );

const something = <T extends object>(answer: T): T | undefined => {
  const given = Object.values(answer).some((value) => value !== undefined);
  return given ? answer : undefined;
};

/** One adapter a setting: the compiler asks for one when the model gains a setting. */
export const settingAdapters: {
  readonly [N in Exclude<
    SettingName,
    'quarantineCopies' | 'redactedCopy' | 'tagPolicy' | 'accessKeyStatus'
  >]: SettingAdapter;
} = {
  accountPublicAccessBlock: {
    absentCodes: ['NoSuchPublicAccessBlockConfiguration'],
    read: async ({ clients, target }) =>
      (await clients.s3control.send(new GetPublicAccessBlockCommand({ AccountId: target.accountId })))
        .PublicAccessBlockConfiguration,
    write: ({ clients, target: { accountId: AccountId } }, document, abortSignal) =>
      document === null
        ? clients.s3control.send(new DeletePublicAccessBlockCommand({ AccountId }), { abortSignal })
        : clients.s3control.send(
            new PutPublicAccessBlockCommand({ AccountId, PublicAccessBlockConfiguration: documentAs(document) }),
            { abortSignal },
          ),
  },
  bucketPublicAccessBlock: {
    absentCodes: ['NoSuchPublicAccessBlockConfiguration'],
    read: async ({ clients: { s3 }, input }) =>
      (await s3.send(new S3.GetPublicAccessBlockCommand(input))).PublicAccessBlockConfiguration,
    write: ({ clients: { s3 }, input }, document, abortSignal) =>
      document === null
        ? s3.send(new S3.DeletePublicAccessBlockCommand(input), { abortSignal })
        : s3.send(
            new S3.PutPublicAccessBlockCommand({ ...input, PublicAccessBlockConfiguration: documentAs(document) }),
            { abortSignal },
          ),
  },
  bucketPolicy: {
    absentCodes: ['NoSuchBucketPolicy'],
    read: async ({ clients: { s3 }, input }) => (await s3.send(new S3.GetBucketPolicyCommand(input))).Policy,
    write: ({ clients: { s3 }, input }, document, abortSignal) =>
      document === null
        ? s3.send(new S3.DeleteBucketPolicyCommand(input), { abortSignal })
        : s3.send(new S3.PutBucketPolicyCommand({ ...input, Policy: String(document) }), { abortSignal }),
  },
  bucketAcl: {
    absentCodes: [],
    read: async ({ clients: { s3 }, input }) => {
      const { Owner, Grants } = await s3.send(new S3.GetBucketAclCommand(input));
      return { Owner, Grants };
    },
    write: ({ clients: { s3 }, input }, document, abortSignal) =>
      s3.send(new S3.PutBucketAclCommand({ ...input, AccessControlPolicy: documentAs(document ?? {}) }), {
        abortSignal,
      }),
  },
  ownershipControls: {
    absentCodes: ['OwnershipControlsNotFoundError'],
    read: async ({ clients: { s3 }, input }) =>
      (await s3.send(new S3.GetBucketOwnershipControlsCommand(input))).OwnershipControls,
    write: ({ clients: { s3 }, input }, document, abortSignal) =>
      document === null
        ? s3.send(new S3.DeleteBucketOwnershipControlsCommand(input), { abortSignal })
        : s3.send(new S3.PutBucketOwnershipControlsCommand({ ...input, OwnershipControls: documentAs(document) }), {
            abortSignal,
          }),
  },
  encryption: {
    absentCodes: ['ServerSideEncryptionConfigurationNotFoundError'],
    read: async ({ clients: { s3 }, input }) =>
      (await s3.send(new S3.GetBucketEncryptionCommand(input))).ServerSideEncryptionConfiguration,
    write: ({ clients: { s3 }, input }, document, abortSignal) =>
      document === null
        ? s3.send(new S3.DeleteBucketEncryptionCommand(input), { abortSignal })
        : s3.send(
            new S3.PutBucketEncryptionCommand({ ...input, ServerSideEncryptionConfiguration: documentAs(document) }),
            { abortSignal },
          ),
  },
  versioning: {
    absentCodes: [],
    read: async ({ clients: { s3 }, input }) => {
      const { Status, MFADelete } = await s3.send(new S3.GetBucketVersioningCommand(input));
      return something({ Status, MFADelete });
    },
    write: ({ clients: { s3 }, input }, document, abortSignal) =>
      s3.send(new S3.PutBucketVersioningCommand({ ...input, VersioningConfiguration: documentAs(document ?? {}) }), {
        abortSignal,
      }),
  },
  logging: {
    absentCodes: [],
    read: async ({ clients: { s3 }, input }) => (await s3.send(new S3.GetBucketLoggingCommand(input))).LoggingEnabled,
    write: ({ clients: { s3 }, input }, document, abortSignal) =>
      s3.send(
        new S3.PutBucketLoggingCommand({
          ...input,
          BucketLoggingStatus: document === null ? {} : { LoggingEnabled: documentAs(document) },
        }),
        { abortSignal },
      ),
  },
  lifecycle: {
    absentCodes: ['NoSuchLifecycleConfiguration'],
    read: async ({ clients: { s3 }, input }) => {
      const { Rules, TransitionDefaultMinimumObjectSize } = await s3.send(
        new S3.GetBucketLifecycleConfigurationCommand(input),
      );
      return { Rules, TransitionDefaultMinimumObjectSize };
    },
    write: ({ clients: { s3 }, input }, document, abortSignal) => {
      if (document === null) return s3.send(new S3.DeleteBucketLifecycleCommand(input), { abortSignal });
      const { Rules, TransitionDefaultMinimumObjectSize } = documentAs<
        S3.BucketLifecycleConfiguration &
          Pick<S3.GetBucketLifecycleConfigurationOutput, 'TransitionDefaultMinimumObjectSize'>
      >(withDates(document));
      return s3.send(
        new S3.PutBucketLifecycleConfigurationCommand({
          ...input,
          LifecycleConfiguration: { Rules },
          ...(TransitionDefaultMinimumObjectSize === undefined ? {} : { TransitionDefaultMinimumObjectSize }),
        }),
        { abortSignal },
      );
    },
  },
  replication: {
    absentCodes: ['ReplicationConfigurationNotFoundError'],
    read: async ({ clients: { s3 }, input }) =>
      (await s3.send(new S3.GetBucketReplicationCommand(input))).ReplicationConfiguration,
    write: ({ clients: { s3 }, input }, document, abortSignal) =>
      document === null
        ? s3.send(new S3.DeleteBucketReplicationCommand(input), { abortSignal })
        : s3.send(new S3.PutBucketReplicationCommand({ ...input, ReplicationConfiguration: documentAs(document) }), {
            abortSignal,
          }),
  },
  bucketTags: { absentCodes: noTags, read: readTagsBesideMark, write: writeTagSet },
  bucketMark: { absentCodes: noTags, read: readMark, write: writeTagSet },
  objectVersionTags: { absentCodes: [], read: readVersionTags, write: writeVersionTags },
};
