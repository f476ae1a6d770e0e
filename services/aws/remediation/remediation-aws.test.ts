import * as S3 from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MotoServer } from '../../../infra/dev/moto.ts';
import { startMoto } from '../../../test/support/moto.ts';
import type { RemediationTarget, SettingDocument, SettingName } from '../../model/index.ts';
import {
  applyChanges,
  planRemediation,
  type RemediationAction,
  remediationActions,
  sessionPolicy,
  settingsToRead,
  undoChanges,
} from '../../remediation/index.ts';
import { sampleContext } from '../../remediation/testing/sample-context.ts';
import { createRemediationAws } from './remediation-aws.ts';

const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const region = 'us-east-1';
const accountId = '123456789012';
const quarantine = 'quarantine-of-all';
/** What is said of an object, not set. */
const unsettable: readonly SettingName[] = ['objectVersionTags', 'quarantineCopies', 'redactedCopy', 'tagPolicy'];
const people = 'id,name\n1,Ann\n';
const bystander = new AbortController().signal;
const session = { name: 'test', policy: '{}' };

describe('remediations, end to end against moto', () => {
  let moto: MotoServer;
  let port: ReturnType<typeof createRemediationAws>;
  let s3: S3.S3Client;
  let control: S3ControlClient;
  beforeAll(async () => {
    moto = await startMoto();
    const options = { region, endpoint: moto.endpoint, credentials };
    s3 = new S3.S3Client({ ...options, forcePathStyle: true });
    control = new S3ControlClient({
      ...options,
      disableHostPrefix: true,
      endpointProvider: () => ({ url: new URL(moto.endpoint) }),
    });
    const config = { ...options, roleName: 'OrgsweepMember', externalId: null, sessionSeconds: 3_600 };
    await s3.send(new S3.CreateBucketCommand({ Bucket: quarantine, ObjectLockEnabledForBucket: true }));
    await s3.send(
      new S3.PutObjectLockConfigurationCommand({
        Bucket: quarantine,
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 30 } },
        },
      }),
    );
    const kmsKeyArn = `arn:aws:kms:${region}:${accountId}:key/quarantine`;
    port = createRemediationAws({ ...config, requestsPerSecond: 100 }, 'OrgsweepRemediation', {
      quarantine: { name: quarantine, kmsKeyArn },
      redacted: { name: 'redacted-of-all', kmsKeyArn: null, scan: async () => ({ unread: null, found: [] }) },
    });
    await s3.send(new S3.CreateBucketCommand({ Bucket: 'redacted-of-all' }));
  });
  afterAll(async () => {
    port?.close();
    await moto?.stop();
  });

  /** Everything that S3 says of the bucket and its object, by the SDK alone. */
  async function state(Bucket: string): Promise<unknown> {
    const input = { Bucket };
    const asked = {
      account: () => control.send(new GetPublicAccessBlockCommand({ AccountId: accountId })),
      block: () => s3.send(new S3.GetPublicAccessBlockCommand(input)),
      policy: () => s3.send(new S3.GetBucketPolicyCommand(input)),
      acl: () => s3.send(new S3.GetBucketAclCommand(input)),
      ownership: () => s3.send(new S3.GetBucketOwnershipControlsCommand(input)),
      encryption: () => s3.send(new S3.GetBucketEncryptionCommand(input)),
      versioning: () => s3.send(new S3.GetBucketVersioningCommand(input)),
      logging: () => s3.send(new S3.GetBucketLoggingCommand(input)),
      lifecycle: () => s3.send(new S3.GetBucketLifecycleConfigurationCommand(input)),
      replication: () => s3.send(new S3.GetBucketReplicationCommand(input)),
      tags: () => s3.send(new S3.GetBucketTaggingCommand(input)),
      versions: () => s3.send(new S3.ListObjectVersionsCommand(input)),
      objectTags: () => s3.send(new S3.GetObjectTaggingCommand({ Bucket, Key: 'data/people.csv' })),
    };
    const entries = await Promise.all(
      Object.entries(asked).map(async ([name, ask]) => {
        const answer = await ask().catch((error: Error) => ({ error: error.name }));
        return [name, { ...answer, $metadata: undefined }] as const;
      }),
    );
    return JSON.parse(JSON.stringify(Object.fromEntries(entries)));
  }

  async function bucketAs(
    action: RemediationAction,
    name: string,
    documents: { readonly [N in SettingName]?: SettingDocument },
  ): Promise<RemediationTarget> {
    await s3.send(new S3.CreateBucketCommand({ Bucket: name, ObjectOwnership: 'ObjectWriter' }));
    const target: RemediationTarget = {
      accountId,
      region,
      bucketName: action.target === 'ACCOUNT' ? null : name,
      objectKey: action.target === 'OBJECT' ? 'data/people.csv' : null,
    };
    if (action.id === 'stop-external-replication' || action.target === 'OBJECT')
      await s3.send(
        new S3.PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }),
      );
    for (const Body of ['one', people])
      await s3.send(new S3.PutObjectCommand({ Bucket: name, Key: 'data/people.csv', Body, Tagging: 'owner=team' }));
    const owner = (await s3.send(new S3.GetBucketAclCommand({ Bucket: name }))).Owner?.ID ?? '';
    for (const setting of action.reads) {
      const document = documents[setting] ?? null;
      if (document === null || unsettable.includes(setting)) continue;
      const own: SettingDocument = JSON.parse(
        JSON.stringify(document).replaceAll('"ID":"o"', `"ID":"${owner}"`).replaceAll('sample', name),
      );
      await port.write({ ...target, bucketName: name }, setting, own, session, bystander);
    }
    return target;
  }

  async function redactedCopies(): Promise<(string | undefined)[]> {
    const Bucket = 'redacted-of-all';
    const { Contents } = await s3.send(new S3.ListObjectsV2Command({ Bucket }));
    const copies = await Promise.all(
      (Contents ?? []).map(({ Key }) => s3.send(new S3.GetObjectCommand({ Bucket, Key }))),
    );
    return await Promise.all(copies.map(({ Body }) => Body?.transformToString()));
  }

  async function inQuarantine(bodies: readonly string[]): Promise<void> {
    const { Contents } = await s3.send(new S3.ListObjectsV2Command({ Bucket: quarantine }));
    const copies = await Promise.all(
      (Contents ?? []).map(({ Key }) => s3.send(new S3.GetObjectCommand({ Bucket: quarantine, Key }))),
    );
    const texts = await Promise.all(copies.map(({ Body }) => Body?.transformToString()));
    expect(texts.sort()).toEqual([...bodies].sort());
    for (const { ServerSideEncryption, ObjectLockMode } of copies)
      expect([ServerSideEncryption, ObjectLockMode]).toEqual(['aws:kms', 'COMPLIANCE']);
  }

  // What is about an access key is tried in access-keys.test.ts.
  const aboutS3 = remediationActions.filter(({ target }) => target !== 'ACCESS_KEY');
  const cases = aboutS3.flatMap((action) =>
    action.samples.map((sample, n) => [`${action.id} ${n + 1}`, action, sample, `case-${action.id}-${n}`] as const),
  );

  it.each(cases)('%s: fixed, and after the undo as it was', async (_name, action, sample, bucket) => {
    const parameters: Record<string, unknown> = { ...sample.parameters };
    if ('targetBucket' in parameters) {
      await s3.send(new S3.CreateBucketCommand({ Bucket: String(parameters['targetBucket']) }));
      const logDelivery = { URI: 'http://acs.amazonaws.com/groups/s3/LogDelivery', Type: 'Group' as const };
      const acl = await s3.send(new S3.GetBucketAclCommand({ Bucket: String(parameters['targetBucket']) }));
      const Grants = ['WRITE' as const, 'READ_ACP' as const].map((Permission) => ({
        Grantee: logDelivery,
        Permission,
      }));
      await s3.send(
        new S3.PutBucketAclCommand({
          Bucket: String(parameters['targetBucket']),
          AccessControlPolicy: { Owner: acl.Owner, Grants: [...(acl.Grants ?? []), ...Grants] },
        }),
      );
    }
    const target = await bucketAs(action, bucket, sample.documents);
    const before = await state(bucket);
    const facts = await port.read(target, settingsToRead(action));
    const plan = planRemediation(action, facts, parameters, { ...sampleContext(action), target });
    if (plan.outcome !== 'PLANNED') throw new Error(JSON.stringify(plan));
    const application = {
      target,
      restsOn: plan.restsOn,
      session: { name: 'fix-test', policy: sessionPolicy(plan.changes, target, 'aws') },
      resumed: false,
      overwrite: false,
      objection: () => undefined,
      alsoRead: [],
      verifyAfterMs: [],
      pause: () => Promise.resolve(),
    };
    const guard = { mayWrite: async () => ({ ok: true as const }), signal: bystander };
    expect(await applyChanges({ ...application, changes: plan.changes }, port, guard)).toEqual({ kind: 'DONE' });
    const fixed = await state(bucket);
    if (action.id === 'redact-copy') expect(await redactedCopies()).toEqual(['id,name\n1,[REDACTED]\n']);
    else expect(fixed).not.toEqual(before);
    if (action.id === 'quarantine-object') await inQuarantine(['one', people]);
    const undone = { ...application, changes: undoChanges(plan.changes), restsOn: [] };
    expect(await applyChanges(undone, port, guard)).toEqual({ kind: 'DONE' });
    const after = await state(bucket);
    if (action.id === 'redact-copy') expect(await redactedCopies()).toEqual([]);
    if (action.id === 'enable-versioning' && sample.documents.versioning === undefined)
      expect(after).toEqual({ ...Object(before), versioning: { Status: 'Suspended' } });
    else expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });
});
