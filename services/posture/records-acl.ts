import { absent, type Fact, known } from '../model/index.ts';
import type { AclGrant, BucketAcl } from './contract.ts';
import { fieldOf, isFields, RecordProblem, textOf } from './records-fields.ts';

const groups = 'http://acs.amazonaws.com/groups';
const groupUris: ReadonlyMap<string, string> = new Map([
  ['AllUsers', `${groups}/global/AllUsers`],
  ['AuthenticatedUsers', `${groups}/global/AuthenticatedUsers`],
  ['LogDelivery', `${groups}/s3/LogDelivery`],
]);

/** Stands for the canonical user by whom EC2 reads bundles of machine images. */
const amazonEc2 = 'amazon-ec2';

/** S3 guide, "Canned ACL": the groups' permissions. Those for the bucket's owner concern objects alone. */
const canned: ReadonlyMap<string, readonly (readonly [group: string, permission: string])[]> = new Map([
  ['private', []],
  ['bucket-owner-read', []],
  ['bucket-owner-full-control', []],
  ['public-read', [['AllUsers', 'READ']]],
  [
    'public-read-write',
    [
      ['AllUsers', 'READ'],
      ['AllUsers', 'WRITE'],
    ],
  ],
  ['authenticated-read', [['AuthenticatedUsers', 'READ']]],
  ['aws-exec-read', [[amazonEc2, 'READ']]],
  [
    'log-delivery-write',
    [
      ['LogDelivery', 'WRITE'],
      ['LogDelivery', 'READ_ACP'],
    ],
  ],
]);

function granteeOf(value: unknown): AclGrant['grantee'] {
  const fields = isFields(value) ? value : {};
  const named = ['URI', 'EmailAddress', 'ID'].map((name) => fieldOf(fields, name)).find((text) => text !== undefined);
  const text = typeof value === 'string' ? value : named;
  if (typeof text !== 'string') return { kind: 'Group', uri: '' };
  const uri = groupUris.get(text);
  if (uri !== undefined) return { kind: 'Group', uri };
  if (/^https?:/i.test(text)) return { kind: 'Group', uri: text.replace(/^https:/, 'http:') };
  return text.includes('@') ? { kind: 'AmazonCustomerByEmail', email: text } : { kind: 'CanonicalUser', id: text };
}

function grantOf(value: unknown): AclGrant {
  const fields = isFields(value) ? value : {};
  const permission = textOf(fieldOf(fields, 'Permission'), 'acl.Permission') ?? '';
  return { grantee: granteeOf(fieldOf(fields, 'Grantee')), permission };
}

/** A list of grants does not name the owner: the first user with FULL_CONTROL is, as in every ACL that S3 makes. */
function likelyOwner(grants: readonly AclGrant[]): string {
  for (const { grantee, permission } of grants)
    if (grantee.kind === 'CanonicalUser' && permission === 'FULL_CONTROL') return grantee.id;
  return '';
}

/** A list of grants, what GetBucketAcl answers (with the owner), or the name of a canned ACL. Throws `RecordProblem`. */
export function readAcl(value: unknown): Fact<BucketAcl> {
  if (value === null || value === undefined) return absent;
  if (typeof value === 'string') {
    const grants = canned.get(value);
    if (grants === undefined) throw new RecordProblem('acl is no canned ACL that is known');
    return known({
      ownerId: '',
      grants: grants.map(([group, permission]) => grantOf({ Grantee: group, Permission: permission })),
    });
  }
  const list = isFields(value) ? fieldOf(value, 'Grants') : value;
  if (!Array.isArray(list)) throw new RecordProblem('acl is not a list');
  const grants = list.map(grantOf);
  const owner = isFields(value) ? fieldOf(value, 'Owner') : undefined;
  const ownerId = isFields(owner) ? textOf(fieldOf(owner, 'ID'), 'acl.Owner.ID') : null;
  return known({ ownerId: ownerId ?? likelyOwner(grants), grants });
}
