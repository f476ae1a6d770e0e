import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { denied, failed, type SettingName } from '../../model/index.ts';
import { diffOf, planRemediation, remediationActions, settingsToRead, undoChanges } from '../index.ts';
import { factsOf, sampleContext } from '../testing/sample-context.ts';

describe.each(remediationActions.map((action) => [action.id, action] as const))('%s', (id, action) => {
  const context = sampleContext(action);
  const planned = action.samples.map((sample) => {
    const facts = factsOf(settingsToRead(action), sample.documents);
    const outcome = planRemediation(action, facts, sample.parameters ?? {}, context);
    if (outcome.outcome !== 'PLANNED') throw new Error(`${id}: ${JSON.stringify(outcome)}`);
    return { facts, parameters: sample.parameters ?? {}, outcome };
  });

  it('lives in a file of its name, and writes only what it has read', async () => {
    const source = await readFile(new URL(`./${id}.ts`, import.meta.url), 'utf8');
    expect(source).toContain(`id: '${id}'`);
    for (const name of action.writes) expect(action.reads).toContain(name);
    expect(action.description.length).toBeGreaterThan(40);
  });

  it('plans each sample, the same twice, with a diff', () => {
    expect(planned.length).toBeGreaterThan(0);
    for (const { facts, parameters, outcome } of planned) {
      expect(planRemediation(action, facts, parameters, context)).toEqual(outcome);
      expect(outcome.changes.every(({ setting }) => action.writes.includes(setting))).toBe(true);
      expect(diffOf(outcome.changes)).toMatch(/^[+-] /m);
    }
  });

  it('refuses, with the reason, when anything it rests on was not read', () => {
    for (const { facts, parameters } of planned)
      for (const name of settingsToRead(action)) {
        const without = (fact: ReturnType<typeof denied>) =>
          planRemediation(action, { ...facts, [name]: fact }, parameters, context);
        expect(without(denied('s3:Something'))).toEqual({
          outcome: 'REFUSED',
          reason: `UNKNOWN ${name}: DENIED s3:Something`,
        });
        expect(without(failed('SlowDown'))).toMatchObject({ outcome: 'REFUSED' });
        const { [name]: _, ...missing } = facts;
        expect(planRemediation(action, missing, parameters, context)).toMatchObject({ outcome: 'REFUSED' });
      }
  });

  it('has nothing more to do on its own result', () => {
    for (const { facts, parameters, outcome } of planned) {
      const after = new Map<SettingName, unknown>(outcome.changes.map((change) => [change.setting, change.after]));
      const documents = Object.fromEntries(
        outcome.restsOn.map(({ setting, document }) => [setting, after.has(setting) ? after.get(setting) : document]),
      );
      const again = { ...facts, ...factsOf(action.reads, documents) };
      expect(planRemediation(action, again, parameters, context)).toEqual({ outcome: 'NOTHING_TO_DO' });
    }
  });

  it('is left out by an exemption tag', () => {
    if (action.target === 'ACCOUNT' || action.target === 'ACCESS_KEY') return;
    for (const value of ['', '*', `other ${id}`])
      for (const { facts, parameters } of planned) {
        const TagSet = [{ Key: 'orgsweep-remediation-exempt', Value: value }];
        const tagged = { ...facts, ...factsOf(['bucketTags'], { bucketTags: { TagSet } }) };
        expect(planRemediation(action, tagged, parameters, context)).toMatchObject({
          outcome: 'REFUSED',
          reason: expect.stringContaining('EXEMPT'),
        });
      }
  });

  it('knows the way back', () => {
    for (const { outcome } of planned)
      for (const back of undoChanges(outcome.changes)) {
        const change = outcome.changes.find(({ setting }) => setting === back.setting);
        expect(back.before).toEqual(change?.after);
        if (back.setting !== 'versioning') expect(back.after).toEqual(change?.before);
      }
  });
});

it('the catalogue has every file', async () => {
  const files = (await readdir(new URL('.', import.meta.url))).filter((name) => /^[a-z0-9-]+\.ts$/.test(name));
  expect(remediationActions.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
});
