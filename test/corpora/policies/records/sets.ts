import { allow, closedBy, deny, equals, organization, read, stranger } from '../make.ts';
import { inOrganization, notEquals, recordCases } from './record-case.ts';

const here = inOrganization('*');
const notLike = (key: string, value: unknown) => ({ StringNotLike: { [key]: value } });
const range = { 'aws:SourceIp': '203.0.113.0/24' };
const isService = { 'aws:PrincipalIsAWSService': 'false' };

/** Operators with IfExists, set operators and Null, with keys that are not in every request. */
export const sets = recordCases('sets', [
  [
    'NotEqualsIfExists of the organization, allowed',
    read({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organization } }),
    'R',
  ],
  ['NotEquals of the organization, allowed', read(notEquals('aws:PrincipalOrgID', organization)), 'R'],
  [
    'ForAnyValue NotEquals of the organization',
    read({ 'ForAnyValue:StringNotEquals': { 'aws:PrincipalOrgID': organization } }),
    'R',
  ],
  ['ForAllValues NotLike of paths', read({ 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': here } }), 'R'],
  [
    'ForAllValues of paths holds without the key',
    read({ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': here } }),
    'R',
  ],
  [
    'ForAllValues of paths, and the key',
    read({ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': here }, Null: { 'aws:PrincipalOrgPaths': 'false' } }),
    'X',
  ],
  [
    'Deny ForAllValues NotLike of paths',
    closedBy({ 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': here } }),
    'X',
  ],
  [
    'Deny ForAnyValue NotLike of paths',
    closedBy({ 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': here } }),
    'R',
  ],
  ['Deny NotLike of paths', closedBy(notLike('aws:PrincipalOrgPaths', here)), 'X'],
  ['Deny ForAnyValue Like of paths', closedBy({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': here } }), 'R'],
  ['Deny where there is no organization', closedBy({ Null: { 'aws:PrincipalOrgID': 'true' } }), 'R'],
  ['Deny where there is an organization', closedBy({ Null: { 'aws:PrincipalOrgID': 'false' } }), 'R'],
  [
    'Deny with and without an organization',
    [read(), deny({ Null: { 'aws:PrincipalOrgID': 'true' } }), deny({ Null: { 'aws:PrincipalOrgID': 'false' } })],
    '',
  ],
  [
    'Deny of other organizations and of none',
    [read(), deny({ Null: { 'aws:PrincipalOrgID': 'true' } }), deny(notEquals('aws:PrincipalOrgID', organization))],
    'X',
  ],
  [
    'Deny of other organizations where there is one',
    closedBy({ StringNotEquals: { 'aws:PrincipalOrgID': organization }, Null: { 'aws:PrincipalOrgID': 'false' } }),
    'R',
  ],
  ['Deny of the anonymous by account', closedBy(equals('aws:PrincipalAccount', 'anonymous')), 'R'],
  ['the anonymous by account', read(equals('aws:PrincipalAccount', 'anonymous')), 'R'],
  ['Deny of all but the anonymous', closedBy(notEquals('aws:PrincipalAccount', 'anonymous')), 'R'],
  [
    'Deny NotEqualsIfExists of an endpoint',
    closedBy({ StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }),
    '',
  ],
  ['Deny NotEquals of endpoints', closedBy(notEquals('aws:SourceVpce', ['vpce-1a2b3c4d', 'vpce-5e6f7a8b'])), ''],
  [
    'Deny ForAnyValue NotEquals of an endpoint',
    closedBy({ 'ForAnyValue:StringNotEquals': { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }),
    'R',
  ],
  [
    'Deny ForAllValues NotEquals of an endpoint',
    closedBy({ 'ForAllValues:StringNotEquals': { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }),
    '',
  ],
  ['Deny of what comes by no endpoint', closedBy({ Null: { 'aws:SourceVpce': 'true' } }), 'R'],
  ['Deny of what comes by an endpoint', closedBy({ Null: { 'aws:SourceVpce': 'false' } }), 'R'],
  ['EqualsIfExists of an endpoint', read({ StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }), 'R'],
  [
    'EqualsIfExists of a VPC, and the key',
    read({ StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-1a2b3c4d' }, Null: { 'aws:SourceVpc': 'false' } }),
    '',
  ],
  ['Deny NotIpAddressIfExists', closedBy({ NotIpAddressIfExists: range }), ''],
  ['Deny ForAnyValue NotIpAddress', closedBy({ 'ForAnyValue:NotIpAddress': range }), 'R'],
  ['IpAddressIfExists lets in by endpoints', read({ IpAddressIfExists: range }), 'R'],
  ['IpAddressIfExists and no endpoint', read({ IpAddressIfExists: range, Null: { 'aws:SourceVpce': 'true' } }), ''],
  [
    'range or endpoint, IfExists both',
    read({ IpAddressIfExists: range, StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-1a2b3c4d' } }),
    '',
  ],
  [
    'Deny unless range or endpoint, IfExists both',
    closedBy({ NotIpAddressIfExists: range, StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-1a2b3c4d' } }),
    '',
  ],
  [
    'perimeter: network, services excepted (BoolIfExists)',
    closedBy({
      NotIpAddressIfExists: range,
      StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-1a2b3c4d' },
      BoolIfExists: isService,
    }),
    '',
  ],
  [
    'the anonymous name no service: Bool leaves them',
    closedBy({ ...notEquals('aws:PrincipalOrgID', organization), Bool: isService }),
    'R',
  ],
  [
    'the anonymous name no service: BoolIfExists',
    closedBy({ ...notEquals('aws:PrincipalOrgID', organization), BoolIfExists: isService }),
    'X',
  ],
  ['Deny where the caller is no service', closedBy({ Bool: isService }), 'R'],
  ['Deny where the caller is no service, IfExists', closedBy({ BoolIfExists: isService }), ''],
  [
    'Deny where it is not said whether it is a service',
    closedBy({ Null: { 'aws:PrincipalIsAWSService': 'true' } }),
    'R',
  ],
  ['no service by Bool is signed', read({ Bool: isService }), 'R'],
  ['no service and the organization', read({ ...equals('aws:PrincipalOrgID', organization), Bool: isService }), 'X'],
  ['Deny of direct calls', closedBy({ Bool: { 'aws:ViaAWSService': 'false' } }), 'R'],
  [
    'Deny of direct calls from elsewhere',
    closedBy({ NotIpAddress: range, Bool: { 'aws:ViaAWSService': 'false' } }),
    'R',
  ],
  ['Deny of calls via services', closedBy({ Bool: { 'aws:ViaAWSService': 'true' } }), 'R'],
  ['Deny of both kinds of calls', closedBy({ Bool: { 'aws:ViaAWSService': ['true', 'false'] } }), ''],
  [
    'Deny without CalledVia',
    closedBy({ 'ForAllValues:StringNotEquals': { 'aws:CalledVia': ['athena.amazonaws.com'] } }),
    'R',
  ],
  [
    'Deny ForAnyValue of CalledVia',
    closedBy({ 'ForAnyValue:StringEquals': { 'aws:CalledVia': ['athena.amazonaws.com'] } }),
    'R',
  ],
  [
    'first and last service',
    read({
      StringEquals: {
        'aws:CalledViaFirst': 'cloudformation.amazonaws.com',
        'aws:CalledViaLast': 'athena.amazonaws.com',
      },
    }),
    'R',
  ],
  ['Deny of the unauthenticated by MFA', closedBy({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }), 'R'],
  ['Deny without the MFA key', closedBy({ Null: { 'aws:MultiFactorAuthPresent': 'true' } }), 'R'],
  [
    'Deny with and without MFA',
    [
      read(),
      deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }),
      deny({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
    ],
    '',
  ],
  [
    'MFA of a foreign account',
    allow({ AWS: stranger }, 's3:GetObject', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
    'X',
  ],
  ['BoolIfExists of MFA lets in the anonymous', read({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }), 'R'],
]);
