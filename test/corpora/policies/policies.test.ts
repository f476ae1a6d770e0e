import { describe, expect, it } from 'vitest';
import { completeFacts, exampleContext } from '../../../services/posture/examples-context.ts';
import { evaluateAccess, permissionList, type Truth } from '../../../services/posture/index.ts';
import { policyCases } from './index.ts';
import type { PolicyCase } from './policy-case.ts';
import { sources } from './sources.ts';

function wantedPublic({ public: text }: PolicyCase): Record<string, Truth> {
  const words =
    text === '*' ? [...permissionList] : text === '*?' ? permissionList.map((name) => `${name}?`) : text.split(' ');
  return Object.fromEntries(
    permissionList.map((name): [string, Truth] => [
      name,
      words.includes(name) ? true : words.includes(`${name}?`) ? 'unknown' : false,
    ]),
  );
}

function wanted(also: string, letter: string): Truth {
  if (also.includes(letter)) return true;
  return also.includes(letter.toLowerCase()) ? 'unknown' : false;
}

describe('labelled policies', () => {
  it('are at least 400, each with its own name and a source', () => {
    expect(policyCases.length).toBeGreaterThanOrEqual(400);
    expect(new Set(policyCases.map(({ name, source }) => `${source}: ${name}`)).size).toBe(policyCases.length);
    for (const { source } of policyCases) expect(sources[source]).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  it.each(policyCases.map((one) => [`${one.source}: ${one.name}`, one] as const))('%s', (_, one) => {
    const report = evaluateAccess(completeFacts(one.facts), { ...exampleContext, ...one.context });
    expect({
      ...report.publicTo,
      X: report.crossAccount,
      E: report.external,
      O: report.organization,
      C: report.cloudFront,
      D: report.confusedDeputy,
      S: report.policyStatusIsPublic,
      B: report.publicAccessBlocked,
    }).toEqual({
      ...wantedPublic(one),
      ...Object.fromEntries([...'XEOCDSB'].map((letter) => [letter, wanted(one.also, letter)])),
    });
    if (Object.values(report.publicTo).includes('unknown')) expect(report.doubts).not.toEqual([]);
  });
});
