import { known } from '../../model/index.ts';
import type { BucketFacts } from '../contract.ts';
import { aclOf, allBlocked, allow, blockOf, deny, memberAccount, policyOf, strangeAccount } from '../examples.ts';
import { completeFacts } from '../examples-context.ts';

const plainHttp = deny('*', 's3:*', { Bool: { 'aws:SecureTransport': 'false' } });
const policies = [
  policyOf(plainHttp),
  policyOf(allow('*', 's3:GetObject'), plainHttp),
  policyOf(allow({ AWS: `arn:aws:iam::${memberAccount}:role/app` }, ['s3:GetObject', 's3:PutObject'])),
  policyOf(allow({ AWS: strangeAccount }, 's3:*'), plainHttp),
  policyOf(
    allow({ Service: 'logging.s3.amazonaws.com' }, 's3:PutObject', {
      StringEquals: { 'aws:SourceAccount': '111122223333' },
    }),
  ),
  policyOf(
    allow('*', 's3:*'),
    deny('*', 's3:*', { StringNotEquals: { 'aws:SourceVpce': ['vpce-1a2b3c4d', 'vpce-5e6f7a8b'] } }),
  ),
  policyOf(
    allow('*', ['s3:Get*', 's3:List*'], { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } }),
    plainHttp,
  ),
  policyOf(allow('*', 's3:GetObject', { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24'] } })),
];

/** `count` buckets of mixed shapes: every third without a policy, one in four with an ACL grant, blocks on and off. */
export function benchBuckets(count: number): readonly BucketFacts[] {
  return Array.from({ length: count }, (_, index): BucketFacts => {
    const policy = policies[index % policies.length];
    return completeFacts({
      ...(index % 3 === 0 || policy === undefined ? {} : { bucketPolicy: policy }),
      bucketAcl: index % 4 === 0 ? aclOf(['AllUsers', 'READ']) : aclOf(),
      bucketPublicAccessBlock: index % 2 === 0 ? allBlocked : blockOf('blockPublicAcls'),
      versioning: known({ status: index % 5 === 0 ? 'Disabled' : 'Enabled', mfaDelete: false }),
      encryption: known({ algorithm: 'AES256', kmsKeyId: null, bucketKeyEnabled: false, blockedEncryptionTypes: [] }),
    });
  });
}
