import { stringify } from 'yaml';
import { centralActions } from '../../services/aws/central-actions.ts';

type Purpose = keyof typeof centralActions;

const ref = (name: string) => ({ Ref: name });
const notGiven = { Ref: 'AWS::NoValue' };
const onlyIf = (condition: string, value: unknown) => ({ 'Fn::If': [condition, value, notGiven] });
const roleArn = (parameter: string) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:iam::*:role/\${${parameter}}` });
const bucketArn = (parameter: string, rest = '') => ({
  'Fn::Sub': `arn:\${AWS::Partition}:s3:::\${${parameter}}${rest}`,
});

/** Places that an installation may or may not have: a list of ARNs each, empty for none. */
const lists = {
  eventBuses: ['EventBusArns', 'Event buses that sinks put findings on'],
  topics: ['TopicArns', 'SNS topics that sinks publish to'],
  queues: ['SinkQueueArns', 'SQS queues that sinks send to'],
  exports: ['ExportObjectArns', 'Objects that sinks write, arn:aws:s3:::BUCKET/PREFIX*'],
  texts: ['TextObjectArns', 'Allow lists and dictionaries of the central side, arn:aws:s3:::BUCKET/PREFIX*'],
  keys: ['KeyArns', 'KMS keys of these queues, topics and buckets'],
} as const satisfies { readonly [P in Purpose]?: readonly [string, string] };
const isList = (purpose: string): purpose is keyof typeof lists => purpose in lists;

const buckets = [
  ['QuarantineBucket', 'quarantineBucket', 'quarantineObjects'],
  ['RedactedBucket', 'redactedBucket', 'redactedObjects'],
] as const;

const sid = (purpose: string): string => `${purpose.slice(0, 1).toUpperCase()}${purpose.slice(1)}`;
const allow = (purpose: Purpose, Resource: unknown, Condition?: object) => ({
  Sid: sid(purpose),
  Effect: 'Allow',
  Action: centralActions[purpose],
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});

function statements(): readonly unknown[] {
  const roles = ['MemberRoleName', 'FindingsRoleName', 'RemediationRoleName'].map(roleArn);
  return [
    allow('organization', '*'),
    allow('roles', roles, { StringEquals: { 'aws:ResourceOrgID': ref('OrganizationId') } }),
    onlyIf('HasChangeQueueArn', allow('changes', ref('ChangeQueueArn'))),
    ...Object.entries(lists).flatMap(([purpose, [parameter]]) =>
      isList(purpose) ? [onlyIf(`Has${parameter}`, allow(purpose, ref(parameter)))] : [],
    ),
    ...buckets.flatMap(([parameter, bucket, objects]) => [
      onlyIf(`Has${parameter}`, allow(bucket, bucketArn(parameter))),
      onlyIf(`Has${parameter}`, allow(objects, bucketArn(parameter, '/*'))),
    ]),
  ];
}

const text = (Description: string, more: object) => ({ Type: 'String', Description, ...more });
const roleName = (Default: string, what: string) => text(what, { Default, AllowedPattern: '^[\\w+=,.@-]{1,64}$' });

/** The role that API and workers run as, in the account of the installation. What it may do is what the code calls, where it calls it. */
export function renderCentralRole(): readonly { readonly path: string; readonly text: string }[] {
  const given = (parameter: string) => ({ 'Fn::Not': [{ 'Fn::Equals': [ref(parameter), ''] }] });
  const anyGiven = (parameter: string) => ({
    'Fn::Not': [{ 'Fn::Equals': [{ 'Fn::Join': ['', ref(parameter)] }, ''] }],
  });
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'orgsweep: role that API and workers run as, in the account that orgsweep runs in',
    Parameters: {
      RoleName: roleName('OrgsweepCentral', 'Name of this role'),
      TrustedService: text('Service that API and workers run on', {
        Default: 'ecs-tasks.amazonaws.com',
        AllowedValues: ['ecs-tasks.amazonaws.com', 'ec2.amazonaws.com'],
      }),
      OrganizationId: text('Organization whose roles are assumed', { AllowedPattern: '^o-[a-z0-9]{10,32}$' }),
      MemberRoleName: roleName('OrgsweepMember', 'Role of every account that sweeps read with'),
      FindingsRoleName: roleName('OrgsweepFindings', 'Role of every account that findings are imported with'),
      RemediationRoleName: roleName('OrgsweepRemediation', 'Role of every account that remediations are written with'),
      ChangeQueueArn: text('Queue of changes (change-queue.yaml); empty for none', { Default: '' }),
      ...Object.fromEntries(
        Object.values(lists).map(([parameter, what]) => [
          parameter,
          { Type: 'CommaDelimitedList', Description: `${what}; empty for none`, Default: '' },
        ]),
      ),
      QuarantineBucket: text('Bucket of quarantined objects; empty for none', { Default: '' }),
      RedactedBucket: text('Bucket of redacted copies; empty for none', { Default: '' }),
    },
    Conditions: {
      // EC2 names no account when it takes the role of an instance.
      NamesAccount: { 'Fn::Not': [{ 'Fn::Equals': [ref('TrustedService'), 'ec2.amazonaws.com'] }] },
      HasChangeQueueArn: given('ChangeQueueArn'),
      ...Object.fromEntries(Object.values(lists).map(([parameter]) => [`Has${parameter}`, anyGiven(parameter)])),
      ...Object.fromEntries(buckets.map(([parameter]) => [`Has${parameter}`, given(parameter)])),
    },
    Resources: {
      CentralRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: ref('RoleName'),
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 'sts:AssumeRole',
                Principal: { Service: ref('TrustedService') },
                Condition: onlyIf('NamesAccount', { StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') } }),
              },
            ],
          },
          Policies: [{ PolicyName: 'central', PolicyDocument: { Version: '2012-10-17', Statement: statements() } }],
        },
      },
    },
    Outputs: { CentralPrincipalArn: { Value: { 'Fn::GetAtt': ['CentralRole', 'Arn'] } } },
  };
  const head = '# Generated from services/aws/central-actions.ts by `npm run gen`.\n';
  return [
    {
      path: 'infra/cloudformation/central-role.yaml',
      text: head + stringify(template, { lineWidth: 0, aliasDuplicateObjects: false }),
    },
  ];
}
