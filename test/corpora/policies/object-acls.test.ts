import { describe, expect, it } from 'vitest';
import { completeFacts, exampleContext } from '../../../services/posture/examples-context.ts';
import { evaluateAccess, evaluateObjects, explainObjects } from '../../../services/posture/index.ts';
import { objectAclCases } from './object-acls.ts';
import { sources } from './sources.ts';

describe('labelled ACLs of objects', () => {
  it('each have a name of their own and a source', () => {
    expect(new Set(objectAclCases.map(({ name }) => name)).size).toBe(objectAclCases.length);
    for (const { source } of objectAclCases) expect(sources[source]).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  it.each(objectAclCases.map((one) => [`${one.source}: ${one.name}`, one] as const))('%s', (_, one) => {
    const facts = completeFacts(one.facts);
    const { isPublic, open, ways } = evaluateObjects(facts, exampleContext);
    const letIn = ways.filter((way) => way.open === true);
    expect({
      public: isPublic,
      open,
      ways: [...new Set(letIn.map(({ grantee, permission }) => `${grantee.class} ${permission}`))].sort(),
    }).toEqual({ public: one.public, open: one.open, ways: one.ways });
    const told = explainObjects(facts, exampleContext);
    expect(told.why).not.toBe('');
    expect(told.reasons.length > 0).toBe(one.public === 'unknown');
    // What the bucket itself lets in is another question.
    const { objectAcls: _acls, ...others } = facts;
    expect(evaluateAccess(others, exampleContext)).toEqual(evaluateAccess(facts, exampleContext));
  });
});
