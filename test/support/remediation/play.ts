import {
  OrgsweepError,
  remediationEnded,
  remediationUndoable,
  type SettingDocument,
  type SettingName,
} from '../../../services/model/index.ts';
import { sameDocument, undoChanges } from '../../../services/remediation/index.ts';
import { sampleContext } from '../../../services/remediation/testing/sample-context.ts';
import type { RemediationRecord, Store } from '../../../services/store/index.ts';
import { createRemediationActivities } from '../../../services/worker/activities/remediation.ts';
import { type FaultPlan } from './fault-plan.ts';
import { FaultyAws, Killed, type Written } from './faulty-aws.ts';
import { playNotice, playUnmarking, witnessMark } from './notice.ts';

interface Played {
  readonly state: string;
  readonly afterUndo: string | null;
  readonly writes: number;
  /** Tags written that announce a plan, and taken away. */
  readonly marks: number;
  /** Anything that must never happen. */
  readonly wrong: readonly string[];
}

/** As Temporal does: again after a death or what may pass, and after some tries the last word is `settle`'s. */
async function asTemporal<T>(run: () => Promise<T>, settle: (code: string) => Promise<T>): Promise<T> {
  let failures = 0;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (error instanceof Killed) continue;
      if (!(error instanceof OrgsweepError)) throw error;
      failures += 1;
      if (error.retryable && failures < 4) continue;
      return await asTemporal(
        () => settle(error.code),
        () => Promise.reject(error),
      );
    }
  }
}

/** Plays one fault plan against the activities and the store, and says what went wrong that must not. */
export async function play(fault: FaultPlan, store: Store): Promise<Played> {
  const wrong: string[] = [];
  const bucketName = `sample-${fault.seed}`;
  const clock = { ms: Date.UTC(2026, 0, 1) + fault.seed * 10_000_000 };
  const at = () => new Date(clock.ms).toISOString();
  let phase: 'PLAN' | 'WRITE' | 'UNDO' = 'PLAN';
  let planId = '';
  const setSwitch = (stopped: boolean) =>
    store.setRemediationSwitch({ stopped, reason: null, actor: 'dora', at: at() });

  const witness = async (write: Written): Promise<void> => {
    const { setting, over } = write;
    const plan = await store.remediation(planId);
    if (plan === null || phase === 'PLAN') return void wrong.push('written while planning');
    if ((await store.remediationSwitch()).stopped) wrong.push('written though stopped');
    if (aws.unread.length > 0) wrong.push(`written on unknown ${aws.unread.join(', ')}`);
    if (setting === 'bucketMark') wrong.push(...witnessMark(write, plan));
    else if (plan.state !== (phase === 'WRITE' ? 'RUNNING' : 'UNDOING')) wrong.push(`written while ${plan.state}`);
    if (plan.dryRun || plan.decidedBy === null || plan.decidedBy === plan.proposedBy)
      wrong.push('written without approval');
    if (phase === 'WRITE' && setting !== 'bucketMark') {
      if (fault.meddling === 'EXEMPTION') wrong.push('written to an exempt bucket');
      const change = plan.changes.find((each) => each.setting === setting);
      if (change === undefined || !sameDocument(setting, over, change.before))
        wrong.push(`written over a stale ${setting}`);
      const stale = plan.restsOn.find(({ setting: name, document }) => {
        const now = aws.settings.get(name) ?? null;
        const after = plan.changes.find((each) => each.setting === name)?.after;
        return !sameDocument(name, now, document) && (after === undefined || !sameDocument(name, now, after));
      });
      if (stale !== undefined) wrong.push(`written on a stale ${stale.setting}`);
    }
  };
  const aws = new FaultyAws(witness, async () => void (await setSwitch(true)));
  const documents: { readonly [N in SettingName]?: SettingDocument } = JSON.parse(
    JSON.stringify(fault.sample.documents).replaceAll('sample', bucketName),
  );
  for (const name of fault.action.reads) aws.settings.set(name, documents[name] ?? null);
  const before = new Map(aws.settings);

  const { target } = sampleContext(fault.action);
  const activities = createRemediationActivities({
    store: {
      ...store,
      getBucket: async (accountId, name) => ({ accountId, name, region: 'us-east-1', createdAt: null }),
    },
    port: aws,
    settings: {
      region: 'us-east-1',
      ownRoleNames: [],
      breakGlassArns: [...sampleContext(fault.action).quarantineExceptArns],
      perHour: 1_000_000,
      perRun: 1_000_000,
      approvalMs: 3_600_000,
      verifyAfterMs: [1],
    },
    now: () => clock.ms,
    pause: () => Promise.resolve(),
  });

  aws.restart(fault.whilePlanning);
  const planned = await activities.planRemediation({
    action: fault.action.id,
    accountId: target.accountId,
    bucketName: target.bucketName === null ? null : bucketName,
    objectKey: target.objectKey,
    ...(target.accessKey === undefined
      ? {}
      : { accessKey: target.accessKey.replace(/^0+/, `${fault.seed}`.padStart(32, '0')) }),
    parameters: JSON.stringify({ ...fault.sample.parameters }),
    findingId: null,
    // Account settings are the same for all seeds.
    runId: `run-${fault.seed}`,
    dryRun: fault.decided === 'DRY_RUN',
    proposedBy: 'alice',
  });
  planId = planned.planId;
  aws.restart([]);
  if (fault.whilePlanning.length > 0 && planned.state !== 'REFUSED') wrong.push(`planned on unknown: ${planned.state}`);
  const noticeEnd = fault.notice === null ? null : new Date(clock.ms + 3_600_000).toISOString();
  let state = await decide(
    fault,
    store,
    activities,
    planId,
    planned.state,
    () => {
      clock.ms += 7_200_000;
      return at();
    },
    noticeEnd,
  );

  if (state === 'APPROVED BY PROPOSER') wrong.push('approved by its proposer');
  const later = (): void => {
    clock.ms += 7_200_000;
  };
  const stage =
    fault.notice === null || state !== 'SCHEDULED'
      ? null
      : { notice: fault.notice, planId, store, aws, activities, wrong, setSwitch, later };
  phase = 'WRITE';
  if (stage !== null) state = await playNotice(stage);
  if (fault.meddling === 'EXEMPTION')
    aws.settings.set('bucketTags', { TagSet: [{ Key: 'orgsweep-remediation-exempt', Value: '' }] });
  else if (fault.meddling !== null) aws.settings.set(fault.meddling, { state: 'foreign' });
  if (fault.meddling !== null) aws.meddled.add(fault.meddling === 'EXEMPTION' ? 'bucketTags' : fault.meddling);

  aws.restart(fault.whileWriting);
  if (['APPROVED', 'SCHEDULED'].includes(state))
    await asTemporal(
      () => activities.applyRemediation({ planId }),
      async (code) => ({ ...(await activities.settleRemediation({ planId, code })), waitUntil: null }),
    );
  // Whoever writes without being asked to would do it here.
  else await activities.applyRemediation({ planId });
  const plan = await stored(store, planId);
  if (!remediationEnded(plan.state)) wrong.push(`left ${plan.state}`);
  const marks = (): number => aws.written.filter(({ setting }) => setting === 'bucketMark').length;
  if (!plan.hasUndoRecord && aws.written.length > marks()) wrong.push('written without an undo record');
  if (['STALE', 'REFUSED', 'FAILED'].includes(plan.state)) check(aws, before, `${plan.state}, but written`, wrong);

  if (stage !== null) await playUnmarking(stage);
  let afterUndo: string | null = null;
  if (plan.hasUndoRecord && remediationUndoable(plan.state)) afterUndo = await undo();
  await setSwitch(false);
  return { state: plan.state, afterUndo, writes: aws.written.length - marks(), marks: marks(), wrong };

  async function undo(): Promise<string> {
    phase = 'UNDO';
    const run = (overwrite: boolean) =>
      asTemporal<{ state: string }>(
        () => activities.undoRemediation({ planId, actor: 'carol', overwrite }),
        (code) => activities.settleUndo({ planId, actor: 'carol', code }),
      );
    aws.restart(fault.whileUndoing);
    await run(false);
    const first = await stored(store, planId);
    if (!remediationEnded(first.state)) wrong.push(`left ${first.state}`);
    await setSwitch(false);
    aws.restart([]);
    if (first.state !== 'UNDONE') {
      const second = await run(false);
      if (second.state === 'UNDO_STALE') await run(true);
    }
    const last = await stored(store, planId);
    if (last.state !== 'UNDONE') wrong.push(`undo ended ${last.state}: ${last.reason}`);
    const changed = new Set(undoChanges(plan.changes).map(({ setting }) => setting));
    for (const [name, document] of before) {
      const now = aws.settings.get(name) ?? null;
      const neverVersioned = name === 'versioning' && document === null;
      if (!changed.has(name) || neverVersioned) continue;
      if (JSON.stringify(now) !== JSON.stringify(document)) wrong.push(`${name} is not as it was after the undo`);
    }
    return last.state;
  }
}

async function stored(store: Store, id: string): Promise<RemediationRecord> {
  const plan = await store.remediation(id);
  if (plan === null) throw new RangeError(`no plan ${id}`);
  return plan;
}

function check(aws: FaultyAws, before: ReadonlyMap<SettingName, SettingDocument>, what: string, wrong: string[]): void {
  for (const [name, document] of before)
    if (!aws.meddled.has(name) && JSON.stringify(aws.settings.get(name) ?? null) !== JSON.stringify(document))
      wrong.push(`${what}: ${name}`);
}

/** What people do with a plan, and what they must not be able to. */
async function decide(
  { decided, action }: FaultPlan,
  store: Store,
  activities: ReturnType<typeof createRemediationActivities>,
  planId: string,
  state: string,
  later: () => string,
  noticeEnd: string | null,
): Promise<string> {
  if (state !== 'PROPOSED') return state;
  const by = (
    actor: string,
    what: 'APPROVED' | 'REJECTED' | 'CANCELLED' | 'EXPIRED',
    notBefore: string | null = null,
  ) => activities.decideRemediation({ planId, state: what, actor, detail: null, notBefore });
  switch (decided) {
    case 'BY_OTHER':
      return (await by('bob', 'APPROVED', noticeEnd)).state;
    case 'BY_PROPOSER':
      if (await by('alice', 'APPROVED').catch(() => null)) return 'APPROVED BY PROPOSER';
      later();
      return (await by('worker', 'EXPIRED')).state;
    case 'REJECTED':
      return (await by('bob', 'REJECTED')).state;
    case 'CANCELLED':
      return (await by('alice', 'CANCELLED')).state;
    case 'BY_POLICY': {
      const policy = { id: planId, name: `beforehand ${planId}`, spec: { actions: [action.id] }, createdBy: 'carol' };
      await store.addRemediationPolicy({ ...policy, createdAt: later() });
      const opened = await activities.openRemediation({ planId });
      await store.deleteRemediationPolicy(planId);
      return opened.state;
    }
    case 'NOBODY':
      later();
      return (await by('worker', 'EXPIRED')).state;
    case 'DRY_RUN':
      return state;
  }
}
