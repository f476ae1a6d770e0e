import { describe, expect, it } from 'vitest';
import { FaultyAws, type Planned } from '../../test/support/remediation/faulty-aws.ts';
import type { SettingChange } from '../model/index.ts';
import type { Application } from './apply.ts';
import { applyChanges, undoChanges } from './index.ts';
import { sampleTarget } from './testing/sample-context.ts';

const changes: readonly SettingChange[] = [
  { setting: 'ownershipControls', before: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] }, after: null },
  { setting: 'versioning', before: { Status: 'Suspended' }, after: { Status: 'Enabled' } },
];
const guard = { mayWrite: async () => ({ ok: true as const }), signal: new AbortController().signal };

/** Applies the changes while a script of faults runs. */
async function applied(
  script: Planned[],
  made = changes,
  verifyAfterMs: readonly number[] = [],
  changed: Partial<Application> = {},
) {
  const aws = new FaultyAws(
    async () => undefined,
    async () => undefined,
  );
  for (const { setting, before } of made) aws.settings.set(setting, before);
  aws.restart(script);
  const application = {
    target: sampleTarget({ target: 'BUCKET' }),
    changes: made,
    restsOn: [],
    resumed: false,
    overwrite: false,
    session: { name: 'test', policy: '{}' },
    objection: () => undefined,
    alsoRead: [],
    verifyAfterMs,
    pause: async () => undefined,
    ...changed,
  };
  const outcome = await applyChanges(application, aws, guard);
  return { outcome, written: aws.written.map(({ setting }) => setting), settings: aws.settings };
}

describe('changes that are written one after the other', () => {
  it('are looked at again before each: what somebody changed meanwhile stays as he left it', async () => {
    const document = { Status: 'Enabled', MFADelete: 'Enabled' };
    const { outcome, written, settings } = await applied([
      { on: 'read', at: 2, times: 1, fault: { kind: 'CHANGE', setting: 'versioning', document } },
    ]);
    expect(outcome).toMatchObject({ kind: 'STALE', written: true });
    expect(written).toEqual(['ownershipControls']);
    expect(settings.get('versioning')).toEqual(document);
  });

  it('are not written on when the second cannot be read any more', async () => {
    const { outcome, written } = await applied([
      { on: 'read', at: 2, times: 9, fault: { kind: 'DENY_READ', setting: 'versioning' } },
    ]);
    expect(outcome).toMatchObject({ kind: 'UNKNOWN', written: true });
    expect(written).toEqual(['ownershipControls']);
  });

  it('are read back: a write that did nothing is not taken for one', async () => {
    const lie: Planned = { on: 'write', at: 2, times: 1, fault: { kind: 'LIE', setting: 'versioning' } };
    expect((await applied([lie], changes, [1])).outcome).toMatchObject({ kind: 'NOT_VERIFIED' });
    expect((await applied([])).outcome).toEqual({ kind: 'DONE' });
  });

  it('are undone in the opposite order', async () => {
    const { written, outcome } = await applied([], undoChanges(changes));
    expect(outcome).toEqual({ kind: 'DONE' });
    expect(written).toEqual(['versioning', 'ownershipControls']);
  });

  it('count as written by an earlier try only where there was one', async () => {
    const document = { Status: 'Enabled' };
    const script: Planned[] = [
      { on: 'read', at: 1, times: 1, fault: { kind: 'CHANGE', setting: 'versioning', document } },
    ];
    const exempt = { objection: () => 'EXEMPT' };
    expect((await applied(script, changes, [], exempt)).outcome).toMatchObject({ kind: 'OBJECTION', written: false });
    expect((await applied(script, changes, [], { ...exempt, resumed: true })).outcome).toMatchObject({ written: true });
    expect((await applied([], changes, [], { ...exempt, resumed: true })).outcome).toMatchObject({ written: false });
  });
});
