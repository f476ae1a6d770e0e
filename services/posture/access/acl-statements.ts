import type { BucketAcl } from '../contract.ts';
import { undecidable } from './condition.ts';
import { logDelivery } from './service-suspects.ts';
import type { PrincipalEntry, Statement } from './statement.ts';

const allUsers = 'http://acs.amazonaws.com/groups/global/AllUsers';
const authenticatedUsers = 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers';
const logDeliveryGroup = 'http://acs.amazonaws.com/groups/s3/LogDelivery';

/** S3 guide, "Mapping of ACL permissions and access policy permissions", for a bucket's ACL. */
const actionsOf: Readonly<Record<string, readonly string[]>> = {
  READ: ['s3:listbucket', 's3:listbucketversions', 's3:listbucketmultipartuploads'],
  WRITE: ['s3:putobject'],
  READ_ACP: ['s3:getbucketacl'],
  WRITE_ACP: ['s3:putbucketacl'],
};

function entryOf(grantee: BucketAcl['grants'][number]['grantee']): PrincipalEntry | undefined {
  if (grantee.kind === 'CanonicalUser') return { kind: 'canonical', id: grantee.id };
  if (grantee.kind === 'AmazonCustomerByEmail') return { kind: 'canonical', id: grantee.email };
  if (grantee.uri === allUsers) return { kind: 'anyone' };
  if (grantee.uri === authenticatedUsers) return { kind: 'authenticated' };
  if (grantee.uri === logDeliveryGroup) return { kind: 'service', name: logDelivery };
  return undefined;
}

/** The ACL's grants to others than the owner, as Allow statements; a grant that is not understood allows everything, perhaps. */
export function aclStatements(acl: BucketAcl, bucketArn: string): readonly Statement[] {
  const statements: Statement[] = [];
  for (const [index, { grantee, permission }] of acl.grants.entries()) {
    if (grantee.kind === 'CanonicalUser' && grantee.id === acl.ownerId) continue;
    const entry = entryOf(grantee);
    const actions = permission === 'FULL_CONTROL' ? Object.values(actionsOf).flat() : actionsOf[permission];
    const name = grantee.kind === 'Group' ? (grantee.uri.split('/').at(-1) ?? '') : grantee.kind;
    const text = `Grant[${index}] ${name} ${permission}`;
    const understood = entry !== undefined && actions !== undefined;
    statements.push({
      label: text,
      origin: 'acl',
      effect: 'Allow',
      principals: { negated: false, items: [entry ?? { kind: 'anyone' }] },
      actions: { negated: false, items: actions ?? ['*'] },
      resources: { negated: false, items: [bucketArn, `${bucketArn}/*`] },
      conditions: understood ? [] : [undecidable(`${text} is not understood`)],
    });
  }
  return statements;
}
