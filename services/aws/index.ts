import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { type Fact, type FactName, failed } from '../model/index.ts';
import { listBuckets } from './buckets.ts';
import { clientOptions, createHandler, MemberCaller } from './caller.ts';
import type { AwsConfig, AwsOrganization } from './contract.ts';
import { EffectivePolicies } from './effective-policies.ts';
import { externalFindingSource } from './external/index.ts';
import { collectFacts, type DerivedFact, readFact } from './facts.ts';
import { readAccessTags } from './facts-access-tags.ts';
import { KmsKeys } from './facts-kms-key.ts';
import { readObjectAcls } from './facts-object-acls.ts';
import { getObject, listFolders, listObjects, objectTags } from './objects.ts';
import { readTree } from './organization.ts';
import { Sessions } from './sessions.ts';
import { SharedFacts } from './shared-facts.ts';
import { StorageMetrics } from './storage-metrics.ts';
import { readCentralText, readMemberText } from './texts.ts';

export { type ChangeQueue, createChangeQueue, type QueuedMessage } from './change-queue.ts';
export type { AccountHandle, AwsConfig, AwsOrganization } from './contract.ts';
export type { ExternalFindingSource } from './external/index.ts';
export type { ScanCopy } from './remediation/redacted-copy.ts';
export { createRemediationAws } from './remediation/remediation-aws.ts';
export { createSinkAws } from './sink-aws.ts';

/** The organization behind `config`. No call is made before the first method is used. */
export function createAwsOrganization(config: AwsConfig): AwsOrganization {
  const handler = createHandler();
  const central = {
    ...clientOptions(config, config.region, handler),
    ...(config.credentials === null ? {} : { credentials: config.credentials }),
  };
  const organizations = new OrganizationsClient(central);
  const caller = new MemberCaller(config, new Sessions(new STSClient(central), config), handler);
  let s3: S3Client | undefined;
  /** Only an allow list or a dictionary of the central side needs it. */
  const centralS3 = (): S3Client => {
    s3 ??= new S3Client({ ...central, forcePathStyle: config.endpoint !== null, followRegionRedirects: true });
    return s3;
  };
  const shared = new SharedFacts(config.region);
  const keys = new KmsKeys(caller);
  const policies = new EffectivePolicies(organizations);
  const metrics = new StorageMetrics(caller);

  return {
    readTree: () => readTree(organizations),
    openAccount: async (handle) => {
      await caller.open(handle);
    },
    listBuckets: (handle) => listBuckets(caller, config, handle),
    collectFacts(handle, bucket, needs) {
      const asked = new Set(needs);
      // Facts that others are read after are read once, too.
      const once = new Map<FactName, Promise<Fact<unknown>>>();
      const read = (name: Exclude<FactName, DerivedFact>): Promise<Fact<unknown>> => {
        const fact =
          once.get(name) ?? shared.get(handle, bucket, name, (place, what) => readFact(caller, handle, place, what));
        once.set(name, fact);
        return fact;
      };
      return collectFacts(async (name) => {
        if (!asked.has(name)) return failed('NOT_ASKED');
        if (name === 'accessTags') return await readAccessTags(caller, handle, bucket, await read('tags'));
        if (name === 'kmsKey') return await keys.get(handle, bucket, await read('encryption'));
        if (name === 'organizationPublicAccessBlock') return await policies.s3(handle);
        if (name === 'tagPolicy') return await policies.tags(handle);
        if (name !== 'objectAcls') return await read(name);
        const ownership = await read('ownershipControls');
        const blocks = [await read('accountPublicAccessBlock'), await read('bucketPublicAccessBlock')];
        return await readObjectAcls(caller, handle, bucket, { ownership, blocks });
      });
    },
    readStorageMetrics: (handle, bucket) => metrics.get(handle, bucket),
    listFolders: (handle, bucket, prefix, startAfter) => listFolders(caller, handle, bucket, prefix, startAfter),
    listObjects: (handle, bucket, startAfter) => listObjects(caller, handle, bucket, startAfter),
    objectTags: (handle, bucket, key) => objectTags(caller, handle, bucket, key),
    getObject: (handle, bucket, object, signal) => getObject(caller, handle, bucket, object, signal),
    readText(sweepId, place) {
      if (place.accountId === null) return readCentralText(centralS3(), place);
      const region = place.region ?? config.region;
      return readMemberText(caller, { sweepId, accountId: place.accountId }, region, place);
    },
    externalFindings: externalFindingSource(organizations, caller),
    close: () => caller.close(),
  };
}
