import { stringify } from 'yaml';
import { eventPattern } from '../../services/changes/index.ts';

const version = '2010-09-09';
const statement = (more: object) => ({ Version: '2012-10-17', Statement: [more] });
const head = '# Generated from services/changes by `npm run gen`.\n';
const names: Readonly<Record<string, string>> = {
  's3.amazonaws.com': 'S3',
  'kms.amazonaws.com': 'Kms',
  'organizations.amazonaws.com': 'Organizations',
  'cloudtrail.amazonaws.com': 'CloudTrail',
};

/** In the account that orgsweep runs in: a bus that every account of the organization may write to, a queue, and its dead letters. */
function centre(): string {
  const busRule = { 'Fn::GetAtt': ['ToQueue', 'Arn'] };
  return stringify(
    {
      AWSTemplateFormatVersion: version,
      Description: 'orgsweep: bus and queue that changes of buckets arrive at, in the account that orgsweep runs in',
      Parameters: { OrganizationId: { Type: 'String', AllowedPattern: '^o-[a-z0-9]{10,32}$' } },
      Resources: {
        Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'orgsweep-changes' } },
        BusPolicy: {
          Type: 'AWS::Events::EventBusPolicy',
          Properties: {
            EventBusName: { Ref: 'Bus' },
            StatementId: 'OrganizationOnly',
            Statement: {
              Effect: 'Allow',
              Principal: '*',
              Action: 'events:PutEvents',
              Resource: { 'Fn::GetAtt': ['Bus', 'Arn'] },
              Condition: { StringEquals: { 'aws:PrincipalOrgID': { Ref: 'OrganizationId' } } },
            },
          },
        },
        DeadLetters: {
          Type: 'AWS::SQS::Queue',
          Properties: { MessageRetentionPeriod: 1_209_600, SqsManagedSseEnabled: true },
        },
        Queue: {
          Type: 'AWS::SQS::Queue',
          Properties: {
            MessageRetentionPeriod: 1_209_600,
            VisibilityTimeout: 60,
            ReceiveMessageWaitTimeSeconds: 10,
            SqsManagedSseEnabled: true,
            // What cannot be kept because the store is away comes again and again: it must not die of an outage of a day.
            RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] }, maxReceiveCount: 1_000 },
          },
        },
        QueuePolicy: {
          Type: 'AWS::SQS::QueuePolicy',
          Properties: {
            Queues: [{ Ref: 'Queue' }],
            PolicyDocument: statement({
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] },
              Condition: { ArnEquals: { 'aws:SourceArn': busRule } },
            }),
          },
        },
        ToQueue: {
          Type: 'AWS::Events::Rule',
          Properties: {
            EventBusName: { Ref: 'Bus' },
            EventPattern: { 'detail-type': ['AWS API Call via CloudTrail'] },
            Targets: [{ Id: 'queue', Arn: { 'Fn::GetAtt': ['Queue', 'Arn'] } }],
          },
        },
        WorkerPolicy: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: {
            Description: 'What the principal that orgsweep workers run as needs to read the queue',
            PolicyDocument: statement({
              Effect: 'Allow',
              Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
              Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] },
            }),
          },
        },
      },
      Outputs: { QueueUrl: { Value: { Ref: 'Queue' } }, BusArn: { Value: { 'Fn::GetAtt': ['Bus', 'Arn'] } } },
    },
    { lineWidth: 0 },
  );
}

/** In every account and region: rules that hand changes on to the bus. They need a trail that records management events there. */
function members(): string {
  const rules = eventPattern().map(({ service, pattern }) => [
    `${names[service] ?? 'Other'}Changes`,
    {
      Type: 'AWS::Events::Rule',
      Properties: {
        Description: `orgsweep: calls to ${service} that change how buckets are set up`,
        EventPattern: pattern,
        Targets: [{ Id: 'orgsweep', Arn: { Ref: 'BusArn' }, RoleArn: { 'Fn::GetAtt': ['SenderRole', 'Arn'] } }],
      },
    },
  ]);
  return stringify(
    {
      AWSTemplateFormatVersion: version,
      Description: 'orgsweep: rules that hand changes of buckets on to the bus of the central account',
      Parameters: {
        BusArn: { Type: 'String', AllowedPattern: '^arn:[a-z-]+:events:[a-z0-9-]+:\\d{12}:event-bus/.+$' },
      },
      Resources: {
        SenderRole: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: statement({
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
            }),
            Policies: [
              {
                PolicyName: 'send',
                PolicyDocument: statement({ Effect: 'Allow', Action: 'events:PutEvents', Resource: { Ref: 'BusArn' } }),
              },
            ],
          },
        },
        ...Object.fromEntries(rules),
      },
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

/** The way of changes into orgsweep, as two templates. */
export function renderChangeFeed(): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: 'infra/cloudformation/change-queue.yaml', text: head + centre() },
    { path: 'infra/cloudformation/change-rules.yaml', text: head + members() },
  ];
}
