import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { settingKinds } from '../../services/model/index.ts';
import { remediationActions, sessionPolicy } from '../../services/remediation/index.ts';
import { sampleTarget } from '../../services/remediation/testing/sample-context.ts';
import { renderRemediationRole } from './render-remediation-role.ts';

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const statement = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: list.optional(),
  NotAction: list.optional(),
  Resource: list,
});
const [file] = renderRemediationRole();
const { Properties } = parse(file?.text ?? '').Resources.RemediationRole;
const statements = z.array(statement).parse(Properties.Policies[0].PolicyDocument.Statement);
const allowed = statements.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => Action ?? []);

describe('the remediation role', () => {
  it('allows exactly what the actions declare', () => {
    const declared = remediationActions.flatMap(({ writes }) =>
      writes.flatMap((name) => [...settingKinds[name].write]),
    );
    expect([...allowed].sort()).toEqual([...new Set<string>(declared)].sort());
  });

  it('reads nothing, and touches no object and no bucket as such', () => {
    for (const action of allowed)
      expect(action).toMatch(
        /^(s3:Put\w+|s3:(Tag|Untag)Resource|s3:DeleteBucketPolicy|iam:PassRole|iam:UpdateAccessKey)$/,
      );
    expect(allowed).not.toContain('s3:PutObject');
    expect(allowed).not.toContain('s3:PutObjectAcl');
    const never = statements.find(({ Sid }) => Sid === 'NeverData');
    expect(never).toMatchObject({ Effect: 'Deny', Resource: ['*'] });
    expect(never?.Action).toEqual(expect.arrayContaining(['s3:GetObject*', 's3:DeleteObject*', 's3:DeleteBucket']));
  });

  it('denies all the rest, whatever is attached to it later', () => {
    const rest = statements.find(({ Sid }) => Sid === 'NothingElse');
    expect(rest?.Effect).toBe('Deny');
    expect([...(rest?.NotAction ?? [])].sort()).toEqual([...allowed].sort());
  });
});

describe.each(remediationActions.map((action) => [action.id, action] as const))('a session of %s', (_id, action) => {
  it('may do what the action declares, to its target, and no more', () => {
    const target = {
      ...sampleTarget(action),
      bucketName: ['ACCOUNT', 'ACCESS_KEY'].includes(action.target) ? null : 'b'.repeat(63),
    };
    const key = action.target === 'OBJECT' ? `*${'k'.repeat(1_023)}` : null;
    const userName = 'u'.repeat(64);
    const changes = action.writes.map((setting) => ({ setting, after: { userName } }));
    const text = sessionPolicy(changes, { ...target, objectKey: key }, 'aws');
    // What STS takes (AssumeRole reference, Policy).
    expect(text.length).toBeLessThanOrEqual(2_048);
    const own = z.object({ Statement: z.array(statement) }).parse(JSON.parse(text)).Statement;
    const actions = own.flatMap(({ Action }) => Action ?? []);
    expect([...actions].sort()).toEqual(
      [...new Set<string>(action.writes.flatMap((name) => [...settingKinds[name].write]))].sort(),
    );
    for (const { Action, Resource } of own)
      for (const resource of Resource) {
        if (Action?.includes('iam:PassRole')) expect(resource).toBe('arn:aws:iam::111122223333:role/*');
        else if (action.target === 'ACCESS_KEY')
          expect(
            [`user/${userName}`, `user/*/${userName}`].map((user) => `arn:aws:iam::111122223333:${user}`),
          ).toContain(resource);
        else if (action.target === 'ACCOUNT') expect(Action).toEqual(['s3:PutAccountPublicAccessBlock']);
        // A star in a key is a star.
        else expect(resource.replace(/\$\{\*\}/, '')).not.toContain('*');
      }
  });
});
