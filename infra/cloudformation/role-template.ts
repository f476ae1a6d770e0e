import { stringify } from 'yaml';
import { anyPrincipal, trustPolicy } from './trust-policy.ts';

interface Role {
  readonly resource: string;
  readonly defaultName: string;
  readonly description: string;
  readonly policyName: string;
  readonly statements: readonly object[];
}

/**
 * A role of a member account that the central account assumes, as the text of a CloudFormation template.
 */
export function roleTemplate({ resource, defaultName, description, policyName, statements }: Role): string {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description,
    Parameters: {
      RoleName: { Type: 'String', Default: defaultName },
      CentralAccountId: { Type: 'String', AllowedPattern: '^\\d{12}$', Description: 'Account that orgsweep runs in' },
      CentralPrincipalArn: {
        Type: 'String',
        Default: anyPrincipal,
        Description: 'ARN (with wildcards) of the principals there that may assume the role',
      },
      OrganizationId: {
        Type: 'String',
        AllowedPattern: '^o-[a-z0-9]{10,32}$',
        Description: 'Organization that the central account belongs to',
      },
      ExternalId: { Type: 'String', NoEcho: true, MinLength: 22, Description: 'Drawn at random, one per installation' },
    },
    Resources: {
      [resource]: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: { Ref: 'RoleName' },
          MaxSessionDuration: 3600,
          AssumeRolePolicyDocument: trustPolicy({
            // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills it in.
            centralRoot: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${CentralAccountId}:root' },
            externalId: { Ref: 'ExternalId' },
            organizationId: { Ref: 'OrganizationId' },
            centralPrincipalArn: { Ref: 'CentralPrincipalArn' },
          }),
          Policies: [{ PolicyName: policyName, PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': [resource, 'Arn'] } } },
  };
  return stringify(template, { lineWidth: 0 });
}
