import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readOnlySessionPolicy } from '../../services/aws/sessions.ts';
import { memberRoleActions } from '../../services/posture/member-role.ts';
import { remediationReadActions } from '../../services/remediation/index.ts';
import { renderFindingsRole } from './render-findings-role.ts';
import { renderMemberRole } from './render-member-role.ts';
import { renderRemediationRole } from './render-remediation-role.ts';

const document = z.object({ Statement: z.array(z.object({ Condition: z.unknown() })) });

it('allows exactly what checks, scans and remediation plans need, all of it reading', () => {
  const [file] = renderMemberRole();
  const { Statement } = parse(file?.text ?? '').Resources.MemberRole.Properties.Policies[0].PolicyDocument;
  const allowed: string[] = Statement.flatMap(({ Action }: { Action: string[] }) => Action);
  expect([...allowed].sort()).toEqual([...new Set([...memberRoleActions(), ...remediationReadActions()])].sort());
  for (const action of allowed) expect(action).toMatch(/^([a-z0-9]+:(Get|List|Describe)\w+|kms:Decrypt)$/);
});

it('trusts nobody without the external id, from another organization, or as another principal', () => {
  for (const [file] of [renderMemberRole(), renderFindingsRole(), renderRemediationRole()]) {
    const [role] = Object.values(parse(file?.text ?? '').Resources);
    const { Properties } = z.object({ Properties: z.looseObject({ AssumeRolePolicyDocument: document }) }).parse(role);
    for (const { Condition } of Properties.AssumeRolePolicyDocument.Statement)
      expect(Condition).toEqual({
        StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' }, 'aws:PrincipalOrgID': { Ref: 'OrganizationId' } },
        ArnLike: { 'aws:PrincipalArn': { Ref: 'CentralPrincipalArn' } },
        StringLike: { 'sts:RoleSessionName': 'orgsweep-*' },
      });
  }
});

it('is not narrowed by the session policy where a check, a scan or a remediation plan needs it', () => {
  const [{ Action }] = JSON.parse(readOnlySessionPolicy).Statement;
  const allowed: string[] = Action;
  const admits = (action: string) =>
    allowed.some((pattern) => pattern === action || (pattern.endsWith('*') && action.startsWith(pattern.slice(0, -1))));
  const needed = [...memberRoleActions(), ...remediationReadActions()];
  expect(needed.filter((action) => !admits(action))).toEqual([]);
  // STS takes 2,048 characters.
  expect(readOnlySessionPolicy.length).toBeLessThan(2048);
});
