import type { SettingDocument } from '../../../services/model/index.ts';
import type { RemediationRecord, Store } from '../../../services/store/index.ts';
import type { createRemediationActivities } from '../../../services/worker/activities/remediation.ts';
import type { FaultPlan } from './fault-plan.ts';
import { type FaultyAws, Killed, type Written } from './faulty-aws.ts';

/** What a notice period is played with. */
interface NoticeStage {
  readonly notice: NonNullable<FaultPlan['notice']>;
  readonly planId: string;
  readonly store: Store;
  readonly aws: FaultyAws;
  readonly activities: ReturnType<typeof createRemediationActivities>;
  readonly wrong: string[];
  readonly setSwitch: (stopped: boolean) => Promise<unknown>;
  /** Brings the clock past the notice period. */
  readonly later: () => void;
}

const theirs = 'somebody@else';
const markOf = (aws: FaultyAws): SettingDocument => aws.settings.get('bucketMark') ?? null;

async function stored({ store, planId }: NoticeStage): Promise<RemediationRecord> {
  const plan = await store.remediation(planId);
  if (plan === null) throw new RangeError(`no plan ${planId}`);
  return plan;
}

/** As Temporal does after a death. */
async function alive<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}

/** What must never happen when the tag is written or taken away. */
export function witnessMark({ over, document }: Written, { state, mark }: RemediationRecord): string[] {
  const wrong: string[] = [];
  if (document === null && over !== mark?.value) wrong.push('took away a tag of somebody else');
  if (document === null && state === 'SCHEDULED') wrong.push('unmarked what waits');
  if (document !== null && over !== null) wrong.push('marked over a tag');
  if (document !== null && state !== 'SCHEDULED') wrong.push(`marked while ${state}`);
  return wrong;
}

/** The wait of an approved plan: marked, with faults, and how it ends. The state that it then has. */
export async function playNotice(stage: NoticeStage): Promise<string> {
  const { notice, planId, aws, activities, wrong, setSwitch, later } = stage;
  if (notice.foreign === 'BEFORE') aws.settings.set('bucketMark', theirs);
  const first = markOf(aws);
  const waits = await activities.applyRemediation({ planId });
  if (waits.state !== 'SCHEDULED' || waits.waitUntil === null) wrong.push(`does not wait: ${waits.state}`);
  aws.restart(notice.whileMarking);
  await alive(() => activities.markRemediation({ planId }));
  aws.restart([]);
  await setSwitch(false);
  const { mark, state, target } = await stored(stage);
  if (state !== 'SCHEDULED') wrong.push(`marking made it ${state}`);
  if (mark?.state === 'MARKED' && markOf(aws) !== mark.value) wrong.push('says MARKED, and is not');
  if ((mark === null || mark.state === 'SKIPPED') && markOf(aws) !== first) wrong.push('marked, and does not say so');
  if (mark !== null && mark.state !== 'MARKED' && mark.reason === null) wrong.push(`${mark.state} without a reason`);
  if (target.bucketName === null && markOf(aws) !== first) wrong.push('marked what is no bucket');
  if (notice.foreign === 'AFTER') aws.settings.set('bucketMark', theirs);
  if (notice.end === 'CANCELLED') {
    const decision = { state: 'CANCELLED', actor: 'alice', detail: null, notBefore: null } as const;
    return (await activities.decideRemediation({ planId, ...decision })).state;
  }
  later();
  if (notice.end === 'TIME') return 'SCHEDULED';
  await setSwitch(true);
  const ended = await activities.applyRemediation({ planId });
  const there = markOf(aws);
  const { again } = await activities.unmarkRemediation({ planId });
  if (markOf(aws) !== there) wrong.push('unmarked though stopped');
  if (!again && there !== null && there === mark?.value) wrong.push('gave up a tag that is there');
  await setSwitch(false);
  return ended.state;
}

/** The end of a plan: its tag is taken away, whatever goes wrong at first, and no other. */
export async function playUnmarking(stage: NoticeStage): Promise<void> {
  const { notice, planId, aws, activities, wrong, setSwitch } = stage;
  aws.restart(notice.whileUnmarking);
  await alive(() => activities.unmarkRemediation({ planId }));
  aws.restart([]);
  await setSwitch(false);
  const { again } = await activities.unmarkRemediation({ planId });
  if (again) wrong.push('cannot be unmarked');
  const { mark } = await stored(stage);
  if (markOf(aws) !== (notice.foreign === null ? null : theirs)) wrong.push(`left with the tag ${String(markOf(aws))}`);
  const left = mark?.state === 'LEFT' && notice.foreign === 'AFTER';
  if (mark !== null && mark.state !== 'SKIPPED' && mark.state !== 'REMOVED' && !left)
    wrong.push(`mark is ${mark.state}`);
}
