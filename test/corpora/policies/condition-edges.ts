import { allow, policyCase as c, deny, organization, owner, read } from './make.ts';

const list = (Condition: object) => allow('*', 's3:ListBucket', Condition);
const put = (Condition: object) => allow('*', 's3:PutObject', Condition);
const closedBy = (Condition: object) => [read(), deny(Condition)];
const org = { 'aws:PrincipalOrgID': organization };
const vpce = { 'aws:SourceVpce': 'vpce-1a2b3c4d' };
const own = { 'aws:PrincipalAccount': owner };

/** Keys that are missing or not understood, values that cannot be read, sets of values. */
export const conditionEdges = [
  c('operators', 'IfExists on a missing key holds', read({ StringEqualsIfExists: org }), 'read', 'XS'),
  c(
    'operators',
    'IfExists on endpoint and addresses',
    read({ StringEqualsIfExists: vpce, IpAddressIfExists: { 'aws:SourceIp': '203.0.113.0/24' } }),
    '',
    'S',
  ),
  c(
    'operators',
    'NotEqualsIfExists in a Deny closes who has no key',
    closedBy({ StringNotEqualsIfExists: org }),
    '',
    'XOS',
  ),
  c(
    'operators',
    'EqualsIfExists in a Deny closes who has no key',
    closedBy({ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-foreignorg' } }),
    'read',
    'XS',
  ),
  c('operators', 'BoolIfExists', read({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }), 'read', 'XS'),
  c(
    'operators',
    'Bool on a key that strangers may have',
    read({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
    'read',
    'XS',
  ),
  c('operators', 'Null true: the key must be missing', read({ Null: { 'aws:PrincipalOrgID': 'true' } }), 'read', 'XS'),
  c('operators', 'Null false: the key must be there', read({ Null: { 'aws:PrincipalOrgID': 'false' } }), 'read', 'XS'),
  c('operators', 'Null false of a VPC in an Allow', read({ Null: { 'aws:SourceVpc': 'false' } }), 'read', 'XS'),
  c(
    'operators',
    'Null true of a VPC in a Deny leaves VPCs of strangers',
    closedBy({ Null: { 'aws:SourceVpc': 'true' } }),
    'read',
    'XS',
  ),
  c('operators', 'Null true of a token in a Deny', closedBy({ Null: { 'aws:TokenIssueTime': 'true' } }), 'read', 'XS'),
  c(
    'operators',
    'BinaryEquals on a key that is not understood',
    read({ BinaryEquals: { 'zz:key': 'QmluYXJ5' } }),
    'read?',
    'xoS',
  ),
  c('operators', 'operator names ignore case', read({ stringequals: own }), ''),
  c('operators', 'key names ignore case', read({ StringEquals: { 'AWS:principalaccount': owner } }), ''),
  c('operators', 'an operator that does not exist', read({ StringMatches: own }), 'read?', 'xos'),
  c('operators', 'an operator that does not exist, in a Deny', closedBy({ StringMatches: own }), 'read?', 'xoS'),
  c('operators', 'a key that does not exist', read({ StringEquals: { 'aws:NoSuchKey': 'x' } }), 'read?', 'xoS'),
  c(
    'operators',
    'a key that does not exist, in a Deny',
    closedBy({ StringEquals: { 'zz:NoSuchKey': 'x' } }),
    'read?',
    'xoS',
  ),
  c(
    'operators',
    'a key that does not exist does not matter beside a closing Deny',
    [...closedBy({ StringEquals: { 'zz:NoSuchKey': 'x' } }), deny()],
    '',
    'S',
  ),
  c(
    'operators',
    'a key that does not exist does not matter beside an open Allow',
    [read({ StringEquals: { 'zz:NoSuchKey': 'x' } }), read()],
    'read',
    'XoS',
  ),
  c(
    'operators',
    'a key that does not exist, for the own account',
    allow({ AWS: owner }, 's3:*', { StringEquals: { 'zz:NoSuchKey': 'x' } }),
    '',
  ),
  c('operators', 'a value that is no number', list({ NumericLessThan: { 's3:max-keys': 'many' } }), 'list?', 'xoS'),
  c(
    'operators',
    'a value that is no address',
    read({ IpAddress: { 'aws:SourceIp': '203.0.113.0/33' } }),
    'read?',
    'xoS',
  ),
  c('operators', 'a value that is no date', read({ DateLessThan: { 'aws:CurrentTime': 'tomorrow' } }), 'read?', 'xoS'),
  c('operators', 'a value that is no boolean', read({ Bool: { 'aws:SecureTransport': 'maybe' } }), 'read?', 'xoS'),
  c('operators', 'no value at all', read({ StringEquals: { 'aws:PrincipalOrgID': [] } }), 'read?', 'xos'),
  c(
    'sets',
    'ForAnyValue on paths of the organization',
    read({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': [`${organization}/r-ab12/ou-ab12-11111111/*`] } }),
    '',
    'XOS',
  ),
  c(
    'sets',
    'ForAnyValue on any path',
    read({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['o-*/*'] } }),
    'read',
    'XS',
  ),
  c(
    'sets',
    'ForAllValues holds where the key is missing',
    read({ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': [`${organization}/*`] } }),
    'read',
    'XS',
  ),
  c(
    'sets',
    'ForAllValues in a Deny closes where the key is missing',
    closedBy({ 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': [`${organization}/*`] } }),
    '',
    'XOS',
  ),
  c(
    'sets',
    'ForAnyValue negated in a Deny spares who has no key',
    closedBy({ 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': [`${organization}/*`] } }),
    'read',
    'XS',
  ),
  c(
    'sets',
    'ForAnyValue on tag keys',
    put({ 'ForAnyValue:StringEquals': { 's3:RequestObjectTagKeys': ['Owner'] } }),
    'write',
    'XS',
  ),
  c(
    'sets',
    'ForAllValues on tag keys',
    put({ 'ForAllValues:StringEquals': { 's3:RequestObjectTagKeys': ['Owner'] } }),
    'write',
    'XS',
  ),
  c('sets', 'ForAllValues on a single value', read({ 'ForAllValues:StringEquals': org }), 'read', 'XS'),
  c('sets', 'ForAnyValue on a single value', read({ 'ForAnyValue:StringEquals': org }), '', 'XO'),
];
