import { type BucketAcl, type ObjectAclSample, unreadReason } from '../../model/index.ts';
import type { ObjectAccessFacts } from './access-facts.ts';
import { type ActionsByPermission, grantStatements } from './acl-statements.ts';
import type { Condition } from './condition.ts';
import { undecidable } from './condition.ts';
import type { Statement } from './statement.ts';
import { literally } from './wildcard.ts';

const reading = ['s3:getobject', 's3:getobjecttorrent'];
const readingVersions = ['s3:getobjectversion', 's3:getobjectversiontorrent'];
const versions = [...readingVersions, 's3:getobjectversionacl', 's3:putobjectversionacl'];

/** S3 guide, "Mapping of ACL permissions and access policy permissions", for an object's ACL; WRITE means nothing there. */
const actionsOf: ActionsByPermission = {
  READ: [...reading, ...readingVersions],
  WRITE: [],
  READ_ACP: ['s3:getobjectacl', 's3:getobjectversionacl'],
  WRITE_ACP: ['s3:putobjectacl', 's3:putobjectversionacl'],
};

/** Label of what holds the place of ACLs that were not read. */
export const otherObjects = 'ACLs of other objects';
/** The same, of versions that are not current: none of their ACLs is read. */
export const otherVersions = 'ACLs of former versions';

/** An object whose ACL was read, with a grant of it. */
interface ObjectGrant {
  readonly key: string;
  readonly statement: Statement;
}

/** How many objects' ACLs the sample has. */
export const lookedAt = ({ acls }: ObjectAclSample): number => acls.reduce((sum, { keys }) => sum + keys.length, 0);

function unreadObjects(
  label: string,
  actions: readonly string[],
  bucketArn: string,
  read: readonly string[],
  why: string,
): Statement {
  return {
    label,
    origin: 'objectAcl',
    effect: 'Allow',
    principals: { negated: false, items: [{ kind: 'anyone' }] },
    actions: { negated: false, items: actions },
    resources: { negated: true, items: [bucketArn, ...read.map((key) => `${bucketArn}/${literally(key)}`)] },
    conditions: [undecidable(why)],
  };
}

/** The bucket's owner is nobody else; who owns an object is, when it is not the bucket's owner. */
function ownersOf({ ownerId }: BucketAcl, { bucketAcl }: ObjectAccessFacts): readonly string[] {
  const bucketOwner = bucketAcl.state === 'known' ? bucketAcl.value.ownerId : '';
  return bucketOwner === '' ? [ownerId] : [bucketOwner];
}

/** What ACLs of single objects grant to others than the owner, one object after the other. Empty where ACLs are turned off. */
export function objectGrants(facts: ObjectAccessFacts, bucketArn: string): readonly ObjectGrant[] {
  const { objectAcls, ownershipControls } = facts;
  if (objectAcls.state !== 'known') return [];
  if (ownershipControls.state === 'known' && ownershipControls.value === 'BucketOwnerEnforced') return [];
  const ownership = unreadReason(ownershipControls);
  const doubts: readonly Condition[] = ownership === undefined ? [] : [undecidable(ownership)];
  return objectAcls.value.acls.flatMap(({ keys, acl }) =>
    keys.flatMap((key) => {
      const resources = [`${bucketArn}/${literally(key)}`];
      const prefix = `Object ${JSON.stringify(key)} `;
      const owners = ownersOf(acl, facts);
      return grantStatements(acl, { origin: 'objectAcl', prefix, actionsOf, resources, owners }).map((statement) => ({
        key,
        statement: { ...statement, conditions: [...statement.conditions, ...doubts] },
      }));
    }),
  );
}

/** Holds the place of ACLs that nobody looked at: of all objects, or of those outside the sample. `former`: and of former versions. */
export function unreadAcls(facts: ObjectAccessFacts, bucketArn: string, former = false): readonly Statement[] {
  const { objectAcls, ownershipControls } = facts;
  if (objectAcls.state === 'absent') return [];
  if (ownershipControls.state === 'known' && ownershipControls.value === 'BucketOwnerEnforced') return [];
  const all = Object.values(actionsOf).flat();
  if (objectAcls.state !== 'known')
    return [unreadObjects(otherObjects, all, bucketArn, [], unreadReason(objectAcls) ?? '')];
  const { listed, more, acls } = objectAcls.value;
  const whole = !more && lookedAt(objectAcls.value) === listed;
  const keys = acls.flatMap((each) => each.keys);
  const why = 'nobody looked at them';
  return [
    ...(whole ? [] : [unreadObjects(otherObjects, all, bucketArn, keys, why)]),
    ...(former ? [unreadObjects(otherVersions, versions, bucketArn, [], why)] : []),
  ];
}
