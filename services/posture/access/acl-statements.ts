import type { BucketAcl } from '../contract.ts';
import { undecidable } from './condition.ts';
import { logDelivery } from './service-suspects.ts';
import type { PrincipalEntry, Statement } from './statement.ts';

const allUsers = 'http://acs.amazonaws.com/groups/global/AllUsers';
const authenticatedUsers = 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers';
const logDeliveryGroup = 'http://acs.amazonaws.com/groups/s3/LogDelivery';

/** Lower case, by permission of a grant; FULL_CONTROL is all of them. */
export type ActionsByPermission = Readonly<Record<string, readonly string[]>>;

/** S3 guide, "Mapping of ACL permissions and access policy permissions", for a bucket's ACL. */
const bucketActions: ActionsByPermission = {
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

/** Whose grants an ACL's statements are made of, and what they are about. */
interface AclSubject {
  readonly origin: 'acl' | 'objectAcl';
  /** Put before `Grant[1] AllUsers READ`. */
  readonly prefix: string;
  readonly actionsOf: ActionsByPermission;
  readonly resources: readonly string[];
  /** Canonical ids whose grants are left out. */
  readonly owners: readonly string[];
}

/** An ACL's grants to others than the owners, as Allow statements; a grant that is not understood allows everything, perhaps. */
export function grantStatements({ grants }: BucketAcl, subject: AclSubject): readonly Statement[] {
  const { origin, prefix, actionsOf, resources, owners } = subject;
  const statements: Statement[] = [];
  for (const [index, { grantee, permission }] of grants.entries()) {
    if (grantee.kind === 'CanonicalUser' && owners.includes(grantee.id)) continue;
    const entry = entryOf(grantee);
    const actions = permission === 'FULL_CONTROL' ? Object.values(actionsOf).flat() : actionsOf[permission];
    const name = grantee.kind === 'Group' ? (grantee.uri.split('/').at(-1) ?? '') : grantee.kind;
    const text = `${prefix}Grant[${index}] ${name} ${permission}`;
    const understood = entry !== undefined && actions !== undefined;
    if (actions?.length === 0) continue;
    statements.push({
      label: text,
      origin,
      effect: 'Allow',
      principals: { negated: false, items: [entry ?? { kind: 'anyone' }] },
      actions: { negated: false, items: actions ?? ['*'] },
      resources: { negated: false, items: resources },
      conditions: understood ? [] : [undecidable(`${text} is not understood`)],
    });
  }
  return statements;
}

/** The grants of a bucket's ACL. */
export const aclStatements = (acl: BucketAcl, bucketArn: string): readonly Statement[] =>
  grantStatements(acl, {
    origin: 'acl',
    prefix: '',
    actionsOf: bucketActions,
    resources: [bucketArn, `${bucketArn}/*`],
    owners: [acl.ownerId],
  });
