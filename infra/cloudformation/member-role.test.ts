import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { memberRoleActions } from '../../services/posture/member-role.ts';
import { renderMemberRole } from './render-member-role.ts';

it('allows exactly what checks and scans need, all of it reading', () => {
  const [file] = renderMemberRole();
  const { Statement } = parse(file?.text ?? '').Resources.MemberRole.Properties.Policies[0].PolicyDocument;
  const allowed: string[] = Statement.flatMap(({ Action }: { Action: string[] }) => Action);
  expect([...allowed].sort()).toEqual([...memberRoleActions()].sort());
  for (const action of allowed) expect(action).toMatch(/^(s3:(Get|List)\w+|kms:Decrypt)$/);
});

it('trusts nobody without the external id', () => {
  const [file] = renderMemberRole();
  const { Properties } = parse(file?.text ?? '').Resources.MemberRole;
  for (const statement of Properties.AssumeRolePolicyDocument.Statement) {
    expect(statement.Condition.StringEquals['sts:ExternalId']).toEqual({ Ref: 'ExternalId' });
  }
});
