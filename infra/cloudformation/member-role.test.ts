import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readOnlySessionPolicy } from '../../services/aws/sessions.ts';
import { memberRoleActions } from '../../services/posture/member-role.ts';
import { renderMemberRole } from './render-member-role.ts';

it('allows exactly what checks and scans need, all of it reading', () => {
  const [file] = renderMemberRole();
  const { Statement } = parse(file?.text ?? '').Resources.MemberRole.Properties.Policies[0].PolicyDocument;
  const allowed: string[] = Statement.flatMap(({ Action }: { Action: string[] }) => Action);
  expect([...allowed].sort()).toEqual([...memberRoleActions()].sort());
  for (const action of allowed) expect(action).toMatch(/^([a-z0-9]+:(Get|List|Describe)\w+|kms:Decrypt)$/);
});

it('trusts nobody without the external id', () => {
  const [file] = renderMemberRole();
  const { Properties } = parse(file?.text ?? '').Resources.MemberRole;
  for (const statement of Properties.AssumeRolePolicyDocument.Statement) {
    expect(statement.Condition.StringEquals['sts:ExternalId']).toEqual({ Ref: 'ExternalId' });
  }
});

it('is not narrowed by the session policy where a check or scan needs it', () => {
  const [{ Action }] = JSON.parse(readOnlySessionPolicy).Statement;
  const allowed: string[] = Action;
  const admits = (action: string) =>
    allowed.some((pattern) => pattern === action || (pattern.endsWith('*') && action.startsWith(pattern.slice(0, -1))));
  expect(memberRoleActions().filter((action) => !admits(action))).toEqual([]);
  // STS takes 2,048 characters.
  expect(readOnlySessionPolicy.length).toBeLessThan(2048);
});
