import { stringify } from 'yaml';
import { memberRoleActions } from '../../services/posture/member-role.ts';

/**
 * The role that a sweep assumes in every account, as a CloudFormation template. Its actions are those that checks and scans need, no
 * more; its trust asks for the central account, the principals that the sweep runs as, and the external id.
 */
export function renderMemberRole(): readonly { readonly path: string; readonly text: string }[] {
  const throughS3 = ['kms:Decrypt'];
  const reading = memberRoleActions().filter((action) => !throughS3.includes(action));
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'orgsweep: read-only role that a sweep assumes in this account',
    Parameters: {
      RoleName: { Type: 'String', Default: 'OrgsweepMember' },
      CentralAccountId: { Type: 'String', AllowedPattern: '^\\d{12}$', Description: 'Account that orgsweep runs in' },
      CentralPrincipalArn: {
        Type: 'String',
        Default: '*',
        Description: 'ARN (with wildcards) of the principals there that may assume the role',
      },
      ExternalId: { Type: 'String', NoEcho: true, MinLength: 22, Description: 'Drawn at random, one per installation' },
    },
    Resources: {
      MemberRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: { Ref: 'RoleName' },
          MaxSessionDuration: 3600,
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 'sts:AssumeRole',
                // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills it in.
                Principal: { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${CentralAccountId}:root' } },
                Condition: {
                  StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } },
                  ArnLike: { 'aws:PrincipalArn': { Ref: 'CentralPrincipalArn' } },
                },
              },
            ],
          },
          Policies: [
            {
              PolicyName: 'read',
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  { Sid: 'Read', Effect: 'Allow', Action: reading, Resource: '*' },
                  {
                    Sid: 'DecryptThroughS3',
                    Effect: 'Allow',
                    Action: throughS3,
                    Resource: '*',
                    Condition: { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } },
                  },
                ],
              },
            },
          ],
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['MemberRole', 'Arn'] } } },
  };
  const head = '# Generated from services/posture by `npm run gen`.\n';
  return [{ path: 'infra/cloudformation/member-role.yaml', text: head + stringify(template, { lineWidth: 0 }) }];
}
