import { stringify } from 'yaml';

interface Role {
  readonly resource: string;
  readonly defaultName: string;
  readonly description: string;
  readonly policyName: string;
  readonly statements: readonly object[];
}

/**
 * A role of a member account that the central account assumes, as the text of a CloudFormation template. Its trust asks for the central
 * account, the principals that orgsweep runs as, and the external id.
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
        Default: '*',
        Description: 'ARN (with wildcards) of the principals there that may assume the role',
      },
      ExternalId: { Type: 'String', NoEcho: true, MinLength: 22, Description: 'Drawn at random, one per installation' },
    },
    Resources: {
      [resource]: {
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
          Policies: [{ PolicyName: policyName, PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': [resource, 'Arn'] } } },
  };
  return stringify(template, { lineWidth: 0 });
}
