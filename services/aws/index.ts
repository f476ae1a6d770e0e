import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { failed } from '../model/index.ts';
import { listBuckets } from './buckets.ts';
import { clientOptions, createHandler, MemberCaller } from './caller.ts';
import type { AwsConfig, AwsOrganization } from './contract.ts';
import { collectFacts, readFact } from './facts.ts';
import { getObject, listObjects } from './objects.ts';
import { readTree } from './organization.ts';
import { Sessions } from './sessions.ts';
import { SharedFacts } from './shared-facts.ts';
import { readCentralText, readMemberText } from './texts.ts';

export type { AccountHandle, AwsConfig, AwsOrganization, ObjectBody } from './contract.ts';
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

  return {
    readTree: () => readTree(organizations),
    openAccount: async (handle) => {
      await caller.open(handle);
    },
    listBuckets: (handle) => listBuckets(caller, config, handle),
    collectFacts(handle, bucket, needs) {
      const asked = new Set(needs);
      return collectFacts((name) => {
        if (!asked.has(name)) return Promise.resolve(failed('NOT_ASKED'));
        return shared.get(handle, bucket, name, (place, fact) => readFact(caller, handle, place, fact));
      });
    },
    listObjects: (handle, bucket, startAfter) => listObjects(caller, handle, bucket, startAfter),
    getObject: (handle, bucket, object, signal) => getObject(caller, handle, bucket, object, signal),
    readText(sweepId, place) {
      if (place.accountId === null) return readCentralText(centralS3(), place);
      const region = place.region ?? config.region;
      return readMemberText(caller, { sweepId, accountId: place.accountId }, region, place);
    },
    close: () => caller.close(),
  };
}
