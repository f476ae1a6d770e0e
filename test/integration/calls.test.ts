import { expect, it } from 'vitest';
import { factsNeeded } from '../../services/posture/index.ts';
import { startAwsStub } from '../bench/aws-stub.ts';
import { shapeOf } from '../bench/stub/organization.ts';
import { startStack } from '../support/stack.ts';

const accounts = 3;
const buckets = 5;
const objects = 2;
/** The one bucket whose ACLs are on and whose public ones are not ignored: its objects are listed, and the ACL of each is read. */
const withAcls = 'stub-100000000001-00004';
/** Facts of the account, of a region in it, of a key (which no bucket here has), of tags, or of objects: not of each bucket. */
const shared = new Set<string>([
  'accountPublicAccessBlock',
  'multiRegionAccessPoints',
  'objectEventTrails',
  'kmsKey',
  'organizationPublicAccessBlock',
  'tagPolicy',
  'objectAcls',
  'accessTags',
]);

it('asks AWS for nothing twice, and for no more than the facts need', async () => {
  const aws = await startAwsStub({ accounts, buckets, objects, objectBytes: 0 });
  const stack = await startStack({ endpoint: aws.endpoint, environment: { ORGSWEEP_SCAN_WORKERS: '1' } });
  try {
    await stack.startWorker();
    const sweep = await stack.startSweep('calls', { scanObjects: false });
    expect(await sweep.result()).toEqual({ status: 'COMPLETE' });

    const ofBuckets = new Map<string, number>();
    for (const [call, times] of aws.calls) {
      const bucket = /stub-\d{12}-\d{5}/.exec(call)?.[0];
      if (bucket === undefined) continue;
      expect(times, call).toBe(1);
      ofBuckets.set(bucket, (ofBuckets.get(bucket) ?? 0) + 1);
    }
    expect(ofBuckets.size).toBe(accounts * buckets);
    const needed = factsNeeded.filter((name) => !shared.has(name)).length;
    expect(ofBuckets.get(withAcls)).toBe(needed + 1 + objects);
    ofBuckets.delete(withAcls);
    // Where there are tags, whether they decide about access.
    for (const [bucket, calls] of ofBuckets) expect(calls, bucket).toBe(needed + (shapeOf(bucket) % 2 === 0 ? 1 : 0));

    // Beside buckets: the organization once, and of each account its session, its list of buckets and its own facts.
    expect(Object.fromEntries([...aws.calls].filter(([call]) => !call.includes('stub-')))).toEqual({
      DescribeOrganization: 1,
      ListRoots: 1,
      ListAccounts: 1,
      ListAccountsForParent: 1,
      ListOrganizationalUnitsForParent: 1,
      AssumeRole: accounts,
      'GET /?max-buckets=1000&x-id=ListBuckets': accounts,
      'GET /v20180820/configuration/publicAccessBlock': accounts,
      'GET /v20180820/mrap/instances': accounts,
      // The counts of all buckets of a region.
      ListMetrics: accounts,
      GetMetricData: accounts,
      DescribeTrails: accounts,
      // One trail, which records the events of objects.
      GetEventSelectors: accounts,
      GetTrailStatus: accounts,
      // What other services have found: by their administrator, for all accounts at once.
      ListDelegatedAdministrators: 2,
      'GET /detector': 2,
      'GET /detector/stub': 2,
      'GET /detector/stub/member?maxResults=50&onlyAssociated=true': 1,
      'guardduty ListFindings': 1,
      'guardduty GetFindings': 1,
      'GET /members?MaxResults=50&OnlyAssociated=true': 1,
      'securityhub GetFindings': 1,
    });
  } finally {
    await stack.stop();
    await aws.close();
  }
});
