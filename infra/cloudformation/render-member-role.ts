import { memberRoleActions } from '../../services/posture/member-role.ts';
import { remediationReadActions } from '../../services/remediation/index.ts';
import { roleTemplate } from './role-template.ts';

/** The role that a sweep assumes in every account. Its actions are those that checks, scans and the planning of remediations need, no more. */
export function renderMemberRole(): readonly { readonly path: string; readonly text: string }[] {
  const throughS3 = ['kms:Decrypt'];
  const all = [...new Set([...memberRoleActions(), ...remediationReadActions()])].sort();
  const reading = all.filter((action) => !throughS3.includes(action));
  const text = roleTemplate({
    resource: 'MemberRole',
    defaultName: 'OrgsweepMember',
    description: 'orgsweep: read-only role that a sweep assumes in this account',
    policyName: 'read',
    statements: [
      { Sid: 'Read', Effect: 'Allow', Action: reading, Resource: '*' },
      {
        Sid: 'DecryptThroughS3',
        Effect: 'Allow',
        Action: throughS3,
        Resource: '*',
        Condition: { StringLike: { 'kms:ViaService': 's3.*.amazonaws.com' } },
      },
    ],
  });
  const head = '# Generated from services/posture by `npm run gen`.\n';
  return [{ path: 'infra/cloudformation/member-role.yaml', text: head + text }];
}
