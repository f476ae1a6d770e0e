import { defineAction } from '../define-action.ts';
import { aclShape, malformed, nothing } from '../shapes.ts';

const owner = { ID: 'o', Type: 'CanonicalUser' };
const publicAcl = {
  Owner: { ID: 'o' },
  Grants: [
    { Grantee: owner, Permission: 'FULL_CONTROL' },
    { Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'READ' },
  ],
};

/** A private ACL, and then none at all: BucketOwnerEnforced switches the ACLs of the bucket and of all its objects off. */
export default defineAction({
  id: 'enforce-bucket-owner',
  title: 'Remove grants to others and switch ACLs off',
  description:
    'Makes the bucket ACL private and sets BucketOwnerEnforced, which switches the ACLs of all objects off as well. Whoever gets in by an ACL, or writes objects with one, stops being able to.',
  target: 'BUCKET',
  parameters: nothing,
  reads: ['bucketAcl', 'ownershipControls'],
  // S3 refuses BucketOwnerEnforced while the ACL grants something to others, and ACLs while it is set.
  writes: ['bucketAcl', 'ownershipControls'],
  plan(documents) {
    const acl = aclShape.safeParse(documents('bucketAcl'));
    if (!acl.success) return malformed('bucketAcl');
    const { Owner } = acl.data;
    const Grants = [{ Grantee: { ID: Owner.ID, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }];
    const isPrivate = acl.data.Grants.every(({ Grantee }) => Grantee.ID === Owner.ID);
    return [
      ...(isPrivate ? [] : [{ setting: 'bucketAcl' as const, document: { Owner, Grants } }]),
      { setting: 'ownershipControls' as const, document: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
    ];
  },
  samples: [
    { documents: { bucketAcl: publicAcl } },
    {
      documents: {
        bucketAcl: { ...publicAcl, Grants: [{ Grantee: owner, Permission: 'FULL_CONTROL' }] },
        ownershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] },
      },
    },
  ],
});
