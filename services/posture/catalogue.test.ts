import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { absent, contentFactNames, denied, failed } from '../model/index.ts';
import { completeFacts, exampleContext } from './examples-context.ts';
import { renderCatalogue } from './gen-catalogue.ts';
import { type BucketFacts, checks, evaluateBucket, type FactName, factActions, factsNeeded } from './index.ts';

/** Values of a fact that some example uses: what the fact might have been. */
function alternatives(name: FactName): readonly Partial<BucketFacts>[] {
  const values = checks.flatMap((check) => check.examples.map(({ facts }) => facts)).filter((facts) => name in facts);
  const unique = new Map(values.map((facts) => [JSON.stringify(facts[name]), { [name]: facts[name] }]));
  return [{ [name]: absent }, ...unique.values()];
}

describe('catalogue', () => {
  it('is generated from the files that are there', async () => {
    for (const { path, text } of await renderCatalogue())
      expect(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
  });

  it('has unique ids and finding types', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    expect(new Set(checks.map(({ findingType }) => findingType)).size).toBe(checks.length);
  });

  it('needs only facts that the collection knows', () => {
    for (const name of factsNeeded) expect(factActions[name]).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
  });
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_, check) => {
  it.each(check.examples.map((example) => [example.name, example] as const))('example: %s', (_, example) => {
    const verdict = check.evaluate(completeFacts(example.facts), { ...exampleContext, ...example.context });
    expect(verdict, JSON.stringify(verdict)).toMatchObject({ status: example.expect });
    const text = verdict.status === 'UNKNOWN' ? verdict.reason : verdict.evidence;
    expect(text).not.toBe('');
  });

  it('shows a pass and a failure', () => {
    const shown = new Set(check.examples.map(({ expect: status }) => status));
    expect(shown).toContain('COMPLIANT');
    expect(shown).toContain('NON_COMPLIANT');
  });

  it(`says ${check.dependsOnContents ? '' : 'not '}that it depends on what the bucket holds`, () => {
    const holdings = [
      undefined,
      { scan: 'NONE', kinds: [] },
      { scan: 'UNREAD', kinds: [] },
      { scan: 'READ', kinds: [] },
      { scan: 'READ', kinds: ['FINANCIAL', 'PII', 'PHI', 'CREDENTIALS', 'CUSTOM'] },
    ] as const;
    const differs = check.examples.some(({ facts, context }) => {
      const told = holdings.map((contents) =>
        JSON.stringify(check.evaluate(completeFacts(facts), { ...exampleContext, ...context, contents })),
      );
      return new Set(told).size > 1;
    });
    expect(differs).toBe(check.dependsOnContents === true);
    // The end of a scan has these facts alone, and does not load the organization.
    if (differs)
      for (const { facts, context } of check.examples) {
        const here = { ...exampleContext, ...context };
        const alone = { ...here, organizationId: null, organizationAccountIds: new Set<string>() };
        expect(check.evaluate(completeFacts(facts), alone)).toEqual(check.evaluate(completeFacts(facts), here));
      }
    if (differs) expect(check.needs.filter((name) => !contentFactNames.some((other) => other === name))).toEqual([]);
  });

  it.each(check.needs)('is decided without %s only where it cannot matter', (name) => {
    for (const example of check.examples) {
      const facts = completeFacts(example.facts);
      const context = { ...exampleContext, ...example.context };
      const whole = JSON.stringify(check.evaluate(facts, context));
      for (const unread of [denied(factActions[name]), failed('SlowDown')]) {
        const verdict = check.evaluate({ ...facts, [name]: unread }, context);
        if (verdict.status === 'UNKNOWN') {
          // Unknown for another reason, which is enough.
          if (JSON.stringify(verdict) === whole) continue;
          expect(verdict.reason).toContain(
            unread.state === 'denied' ? `DENIED ${factActions[name]}` : 'FAILED SlowDown',
          );
          continue;
        }
        for (const other of alternatives(name))
          expect(
            check.evaluate({ ...facts, ...other }, context).status,
            `${example.name} with ${JSON.stringify(other)}`,
          ).toBe(verdict.status);
      }
    }
  });
});

describe('evaluateBucket', () => {
  it('knows nothing of a bucket of which nothing could be read', () => {
    const facts = completeFacts({});
    const unread = Object.fromEntries(factsNeeded.map((name) => [name, denied(factActions[name])]));
    const { posture, evaluations } = evaluateBucket({ ...facts, ...unread }, exampleContext);
    expect(evaluations.filter(({ verdict }) => /COMPLIANT/.test(verdict.status))).toEqual([]);
    expect(posture).toMatchObject({
      effectivePermission: 'UNKNOWN',
      sharedAccess: 'UNKNOWN',
      encryptionType: 'UNKNOWN',
      versioning: 'UNKNOWN',
      logging: 'UNKNOWN',
    });
  });
});
