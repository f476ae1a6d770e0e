import { allow, bucket, policyCase as c, closedBy, deny, equals, like, owner, read, v } from './make.ts';

/** Policy variables in resources and conditions. */
export const variables = [
  c(
    'variables',
    "each user's folder, for everybody",
    read(undefined, { Resource: `${bucket}/home/${v('aws:username')}/*` }),
    'read',
    'XS',
  ),
  c(
    'variables',
    "each user's folder, for the own account",
    allow({ AWS: owner }, 's3:*', undefined, { Resource: `${bucket}/home/${v('aws:username')}/*` }),
    '',
  ),
  // Whoever has an account may call a user by the folder's name.
  c(
    'variables',
    'one folder, and all but the own folder denied',
    [
      read(undefined, { Resource: `${bucket}/home/ana/*` }),
      deny(undefined, { Resource: undefined, NotResource: `${bucket}/home/${v('aws:username')}/*` }),
    ],
    'read',
    'XS',
  ),
  c(
    'variables',
    'everything, but what is not in the own folder and in that one denied',
    [
      read(),
      deny(undefined, { Resource: undefined, NotResource: `${bucket}/home/${v('aws:username')}/x` }),
      deny(undefined, { Resource: undefined, NotResource: `${bucket}/home/ana/*` }),
    ],
    'read',
    'XS',
  ),
  c(
    'variables',
    'another folder, and all but the own folder denied',
    [
      read(undefined, { Resource: `${bucket}/logs/*` }),
      deny(undefined, { Resource: undefined, NotResource: `${bucket}/home/${v('aws:username')}/*` }),
    ],
    '',
    'S',
  ),
  c(
    'variables',
    "each user's prefix",
    allow('*', 's3:ListBucket', like('s3:prefix', [`home/${v('aws:username')}/*`])),
    'list',
    'XS',
  ),
  c(
    'variables',
    'the tag of principal and object',
    read(equals('s3:ExistingObjectTag/team', v('aws:PrincipalTag/team'))),
    'read',
    'XS',
  ),
  c(
    'variables',
    'a Deny where the tags differ',
    closedBy({ StringNotEquals: { 's3:ExistingObjectTag/team': v('aws:PrincipalTag/team') } }),
    'read',
    'XS',
  ),
  c(
    'variables',
    'a default value',
    read(undefined, { Resource: `${bucket}/${v("aws:PrincipalTag/team, 'company-wide'")}/*` }),
    'read',
    'XS',
  ),
  c('variables', 'a literal star', allow('*', 's3:ListBucket', like('s3:prefix', `home/${v('*')}`)), 'list', 'XS'),
  c(
    'variables',
    'the principal account is the resource account',
    read(equals('aws:PrincipalAccount', v('aws:ResourceAccount'))),
    '',
    'S',
  ),
  c(
    'variables',
    'a Deny to other accounts than that of the resource',
    closedBy({ StringNotEquals: { 'aws:PrincipalAccount': v('aws:ResourceAccount') } }),
    '',
    'S',
  ),
  c(
    'variables',
    'a variable that is not well formed',
    read(equals('aws:PrincipalAccount', v('nonsense'))),
    'read?',
    'xos',
  ),
];
