import { remediationRoleActions } from '../../services/remediation/index.ts';
import { roleTemplate } from './role-template.ts';

/** What no remediation may ever do, whatever is granted: read, write or delete objects, delete buckets. */
const neverData = ['s3:GetObject*', 's3:PutObject', 's3:DeleteObject*', 's3:RestoreObject', 's3:DeleteBucket'];

/**
 * The role that remediations write with, apart from the one that reads. It may do what the actions declare; a Deny of everything else holds
 * also when somebody attaches more to it.
 */
export function renderRemediationRole(): readonly { readonly path: string; readonly text: string }[] {
  const all = remediationRoleActions();
  const text = roleTemplate({
    resource: 'RemediationRole',
    defaultName: 'OrgsweepRemediation',
    description: 'orgsweep: role that writes approved remediations in this account; it can read no object',
    policyName: 'remediate',
    statements: [
      { Sid: 'Write', Effect: 'Allow', Action: all.filter((action) => action !== 'iam:PassRole'), Resource: '*' },
      {
        Sid: 'PassReplicationRole',
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PassedToService': 's3.amazonaws.com' } },
      },
      { Sid: 'NeverData', Effect: 'Deny', Action: neverData, Resource: '*' },
      { Sid: 'NothingElse', Effect: 'Deny', NotAction: all, Resource: '*' },
    ],
  });
  const head = '# Generated from services/remediation by `npm run gen`.\n';
  return [{ path: 'infra/cloudformation/remediation-role.yaml', text: head + text }];
}
