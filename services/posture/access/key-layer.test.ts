import { describe, expect, it } from 'vitest';
import { known } from '../../model/index.ts';
import kmsKeyOpen from '../checks/kms-key-open.ts';
import { allow, exampleAccount, policyOf, strangeAccount } from '../examples.ts';
import { completeFacts, exampleContext } from '../examples-context.ts';
import { canAccess } from '../index.ts';

const arn = `arn:aws:kms:eu-west-1:${exampleAccount}:key/k`;
const byTag = `arn:aws:kms:eu-west-1:${exampleAccount}:key/\${aws:PrincipalTag/key}`;
const elsewhere = `arn:aws:kms:eu-west-1:${exampleAccount}:alias/\${aws:PrincipalTag/key}`;
const says = (Effect: 'Allow' | 'Deny', more: object) => {
  return { Effect, Principal: { AWS: strangeAccount }, Action: 'kms:Decrypt', ...more };
};
const keyWith = (...statements: readonly object[]) => {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  return known({ arn, manager: 'CUSTOMER', enabled: true, policy } as const);
};
const open = says('Allow', { Resource: '*' });

/** Why it is not known whether the stranger, whom the bucket lets read, gets at an object; none where it is known. */
function doubtsOf(...statements: readonly object[]): string {
  const bucketPolicy = policyOf(allow({ AWS: strangeAccount }, 's3:GetObject'));
  const question = { principal: strangeAccount, action: 's3:GetObject', key: 'k' };
  const facts = completeFacts({ bucketPolicy, kmsKey: keyWith(...statements) });
  const { allowed, doubts } = canAccess(question, facts, exampleContext);
  return allowed === 'unknown' ? JSON.stringify(doubts) : String(allowed);
}

describe('a Deny of the key whose Resource has a policy variable', () => {
  it('is neither a Deny for sure nor none', () => {
    const because = 'a policy variable in the Resource';
    expect(doubtsOf(open)).toBe('true');
    expect(doubtsOf(open, says('Deny', { Resource: '*' }))).not.toContain(because);
    expect(doubtsOf(open, says('Deny', { Resource: byTag }))).toContain(because);
    expect(doubtsOf(open, says('Deny', { NotResource: byTag }))).toContain(because);
    expect(doubtsOf(open, says('Deny', { Resource: elsewhere }))).toBe('true');
    const others = { StringEquals: { 'aws:PrincipalAccount': exampleAccount } };
    expect(doubtsOf(open, says('Deny', { Resource: byTag, Condition: others }))).toBe('true');
  });

  it('does not make an Allow less: it is for somebody', () => {
    expect(doubtsOf(says('Allow', { Resource: byTag }))).toBe('true');
    expect(doubtsOf(says('Allow', { NotResource: byTag }))).toContain('a policy variable');
  });

  it('leaves the check of who may decrypt UNKNOWN, never COMPLIANT', () => {
    const verdict = (...more: readonly object[]) =>
      kmsKeyOpen.evaluate(completeFacts({ kmsKey: keyWith(open, ...more) }), exampleContext).status;
    expect(verdict()).toBe('NON_COMPLIANT');
    expect(verdict(says('Deny', { Resource: '*' }))).toBe('COMPLIANT');
    expect(verdict(says('Deny', { Resource: [arn, byTag] }))).toBe('COMPLIANT');
    expect(verdict(says('Deny', {}))).toBe('COMPLIANT');
    for (const more of [{ Resource: byTag }, { NotResource: byTag }])
      expect(verdict(says('Deny', more)), JSON.stringify(more)).toBe('UNKNOWN');
    // Over TLS it does not hold, whatever the key is.
    const plain = { Resource: byTag, Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    expect(verdict(says('Deny', plain))).toBe('NON_COMPLIANT');
    for (const more of [{ Resource: elsewhere }, { NotResource: [arn, byTag] }])
      expect(verdict(says('Deny', more)), JSON.stringify(more)).toBe('NON_COMPLIANT');
  });
});
