import { allow, bucket, deny, equals, objects, organization, owner, read, role, stranger, v } from '../make.ts';
import { at, notEquals, service } from './record-case.ts';
import { type WholeCase, whole } from './whole-case.ts';

const shared = allow({ AWS: stranger }, 's3:GetObject');

const text = (statement: string, before = '"Version":"2012-10-17",', after = '') =>
  `{${before}"Statement":[${statement}]${after}}`;
const plain = `{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"${objects}"}`;
const malformed = 'rwlpxd';

/** Accounts and organizations that are not known; versions and texts of policies. */
export const texts: readonly WholeCase[] = [
  whole('shared, whose account is not known', { policy: shared, account: null }, 'x'),
  whole('public, whose account is not known', { policy: read(), account: null }, 'R'),
  whole(
    'own role, whose account is not known',
    { policy: allow({ AWS: role(owner) }, 's3:GetObject'), account: null },
    'x',
  ),
  whole(
    'an organization, of which it is not known whether it is the own',
    { policy: read(equals('aws:PrincipalOrgID', organization)), organization: null },
    'X',
  ),
  whole('a foreign organization', { policy: read(equals('aws:PrincipalOrgID', 'o-foreignorg1')) }, 'X'),
  whole(
    'a service, whose account is not known',
    {
      policy: allow(service('config.amazonaws.com'), 's3:PutObject', equals('aws:SourceAccount', owner)),
      account: null,
    },
    '',
  ),
  whole(
    'own account in an old version',
    { policy: read(equals('aws:PrincipalAccount', owner)), version: '2008-10-17' },
    '',
  ),
  whole('no version', { policy: read(), version: null }, 'R'),
  whole(
    'a variable in an old version is a name',
    { policy: read(undefined, { Resource: at(`${v('aws:username')}/*`) }), version: '2008-10-17' },
    'R',
  ),
  whole(
    'a variable in a condition of an old version is a text',
    { policy: read(equals('aws:PrincipalOrgID', v('aws:ResourceOrgID'))), version: '2008-10-17' },
    '',
  ),
  whole(
    'a variable in a Deny of an old version closes all',
    { policy: [read(), deny(notEquals('aws:PrincipalOrgID', v('aws:ResourceOrgID')))], version: '2008-10-17' },
    '',
  ),
  whole('a version that there is not', { policy: read(), version: '2020-01-01' }, malformed),
  whole('text: plain', { policy: text(plain) }, 'R'),
  whole('text: spaces and line ends', { policy: `\n\t ${text(plain)} \r\n` }, 'R'),
  whole('text: a comma too many', { policy: text(`${plain},`) }, malformed),
  whole('text: a comment', { policy: text(`/* x */${plain}`) }, malformed),
  whole('text: cut off', { policy: text(plain).slice(0, -3) }, malformed),
  whole('text: a list', { policy: `[${text(plain)}]` }, malformed),
  whole('text: null', { policy: 'null' }, malformed),
  whole('text: empty', { policy: '' }, malformed),
  whole('text: no statement', { policy: '{"Version":"2012-10-17"}' }, malformed),
  whole('text: two statements elements', { policy: text(plain, '', `,"Statement":[]`) }, malformed),
  whole(
    'text: an element that there is not',
    { policy: text(plain.replace('"Effect"', '"Comment":"x","Effect"')) },
    malformed,
  ),
  whole('text: elements in small letters', { policy: text(plain.replace('"Effect"', '"effect"')) }, malformed),
  whole('text: an effect in small letters', { policy: text(plain.replace('"Allow"', '"allow"')) }, malformed),
  whole('text: no effect', { policy: text(plain.replace('"Effect":"Allow",', '')) }, malformed),
  whole('text: no principal', { policy: text(plain.replace('"Principal":"*",', '')) }, malformed),
  whole('text: no resource', { policy: text(plain.replace(`,"Resource":"${objects}"`, '')) }, malformed),
  whole('text: no action', { policy: text(plain.replace('"Action":"s3:GetObject",', '')) }, malformed),
  whole(
    'text: Action and NotAction',
    { policy: text(plain.replace('"Action"', '"NotAction":"s3:Put*","Action"')) },
    malformed,
  ),
  whole(
    'text: Principal and NotPrincipal',
    { policy: text(plain.replace('"Principal"', '"NotPrincipal":{"AWS":"*"},"Principal"')) },
    malformed,
  ),
  whole('text: a number as an action', { policy: text(plain.replace('"s3:GetObject"', '7')) }, malformed),
  whole(
    'text: a condition that is a list',
    { policy: text(plain.replace('"Effect"', '"Condition":[],"Effect"')) },
    malformed,
  ),
  whole('text: a condition that is empty', { policy: text(plain.replace('"Effect"', '"Condition":{},"Effect"')) }, 'R'),
  whole(
    'text: an operator that is empty',
    { policy: text(plain.replace('"Effect"', '"Condition":{"StringEquals":{}},"Effect"')) },
    'R',
  ),
  whole('text: escaped letters', { policy: text(plain.replace('"s3:GetObject"', '"s3:\\u0047etObject"')) }, 'R'),
  whole(
    'text: an Id and a Sid',
    { policy: text(plain.replace('"Effect"', '"Sid":"A1","Effect"'), '"Id":"x","Version":"2012-10-17",') },
    'R',
  ),
  whole(
    'text: a long policy',
    {
      policy: text(
        [
          plain.replace('"*"', `{"AWS":"${owner}"}`),
          ...Array.from({ length: 90 }, (_, i) =>
            plain.replace('"*"', `{"AWS":"arn:aws:iam::${owner}:role/app-${i}"}`),
          ),
          plain,
        ].join(),
      ),
    },
    'R',
  ),
  whole(
    'text: a long policy without the world',
    {
      policy: text(
        Array.from({ length: 90 }, (_, i) =>
          plain.replace('"*"', `{"AWS":"arn:aws:iam::${owner}:role/app-${i}"}`),
        ).join(),
      ),
    },
    '',
  ),
  whole('a star as resource', { policy: read(undefined, { Resource: '*' }) }, 'R'),
  whole('a star as action', { policy: allow('*', '*') }, 'R W L'),
  whole(
    'bucket and objects apart',
    {
      policy: [
        allow('*', 's3:ListBucket', undefined, { Resource: bucket }),
        allow({ AWS: stranger }, 's3:PutObject', undefined, { Resource: objects }),
      ],
    },
    'L',
  ),
];
