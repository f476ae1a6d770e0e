import { absent, everyAccessFact, type Fact, failed, type PublicAccessBlock, partitionOf } from '../../model/index.ts';
import { type AccessFacts, evaluateAccess, type Truth } from '../../posture/index.ts';
import type { BucketRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import type { PermissionConfigurationType, PublicGrantsType } from './describe.type.ts';

const noBlock: PublicAccessBlock = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
};
const blockOf = (fact: Fact<PublicAccessBlock>): PublicAccessBlock | null => {
  if (fact.state === 'known') return fact.value;
  return fact.state === 'absent' ? noBlock : null;
};
const tristate = (...truths: readonly Truth[]): string => {
  if (truths.includes(true)) return 'YES';
  return truths.includes('unknown') ? 'UNKNOWN' : 'NO';
};

/** What ACL and policy, each alone, would give the public, and the blocks, as the last judging sweep read them. */
export async function permissionConfiguration(
  context: ApiContext,
  bucket: BucketRow,
): Promise<PermissionConfigurationType> {
  authorize(context, 'read');
  const facts = (await context.store.accessFacts(bucket))?.facts ?? everyAccessFact(failed('NOT_SWEPT'));
  const home = {
    accountId: bucket.accountId,
    bucketName: bucket.name,
    region: bucket.region,
    partition: partitionOf(bucket.region),
    // The public is nobody of the organization, whoever is.
    organizationId: null,
    organizationAccountIds: new Set<string>(),
  };
  const granted = (alone: Partial<AccessFacts>): PublicGrantsType => {
    const { publicTo } = evaluateAccess({ ...everyAccessFact(absent), ...alone }, home);
    return {
      allowsPublicReadAccess: tristate(publicTo.read, publicTo.list),
      allowsPublicWriteAccess: tristate(publicTo.write, publicTo.permissions),
    };
  };
  const { accountPublicAccessBlock, bucketPublicAccessBlock, bucketAcl, ownershipControls } = facts;
  const { bucketPolicy, accessTags } = facts;
  return {
    accountBlockPublicAccess: blockOf(accountPublicAccessBlock),
    bucketBlockPublicAccess: blockOf(bucketPublicAccessBlock),
    accessControlList: granted({ bucketAcl, ownershipControls }),
    bucketPolicy: granted({ bucketPolicy, accessTags }),
  };
}
