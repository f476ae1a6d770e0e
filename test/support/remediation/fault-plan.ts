import { Random } from '../../../infra/dev/random.ts';
import type { SettingName } from '../../../services/model/index.ts';
import { type RemediationAction, remediationActions, settingsToRead } from '../../../services/remediation/index.ts';
import type { Fault, Planned } from './faulty-aws.ts';

type Decided = 'BY_OTHER' | 'BY_PROPOSER' | 'REJECTED' | 'CANCELLED' | 'NOBODY' | 'DRY_RUN' | 'BY_POLICY';

/** One random run of a remediation: what is asked, what goes wrong when. */
export interface FaultPlan {
  readonly seed: number;
  readonly action: RemediationAction;
  readonly sample: RemediationAction['samples'][number];
  readonly decided: Decided;
  readonly whilePlanning: Planned[];
  /** Somebody changes this between plan and write. */
  readonly meddling: SettingName | 'EXEMPTION' | null;
  readonly whileWriting: Planned[];
  readonly whileUndoing: Planned[];
  /** Whether it waits for a notice period, what goes wrong while its bucket is marked and unmarked, and how the wait ends. */
  readonly notice: {
    readonly whileMarking: Planned[];
    readonly whileUnmarking: Planned[];
    readonly end: 'TIME' | 'CANCELLED' | 'STOPPED';
    /** Somebody else has a tag of that name there already, or gives it another value later. */
    readonly foreign: 'BEFORE' | 'AFTER' | null;
  } | null;
}

function faults(random: Random, settings: readonly SettingName[], most: number): Planned[] {
  return Array.from({ length: random.int(0, most) }, (): Planned => {
    const at = random.int(1, 3);
    const times = random.pick([1, 1, 1, 2, 3, 99]);
    const setting = random.pick(settings);
    const foreign = { state: 'foreign', n: random.int(0, 999) };
    return random.pick<Planned>([
      { on: 'read', at, times, fault: { kind: 'DENY_READ', setting } },
      { on: 'read', at, times, fault: { kind: 'FAIL_READ', setting } },
      { on: 'read', at, times: 1, fault: { kind: 'CHANGE', setting, document: foreign } },
      { on: 'read', at, times: 1, fault: { kind: 'STOP' } },
      { on: 'read', at, times: 1, fault: { kind: 'KILL_BEFORE' } },
      { on: 'read', at, times: 1, fault: { kind: 'KILL_AFTER' } },
      { on: 'write', at, times, fault: { kind: 'DENY_WRITE' } },
      { on: 'write', at, times, fault: { kind: 'THROTTLE' } },
      { on: 'write', at, times, fault: { kind: 'RESET_BEFORE' } },
      { on: 'write', at, times, fault: { kind: 'RESET_AFTER' } },
      { on: 'write', at, times: 1, fault: { kind: 'KILL_BEFORE' } },
      { on: 'write', at, times: 1, fault: { kind: 'KILL_AFTER' } },
      { on: 'write', at, times, fault: { kind: 'LIE', setting } },
    ]);
  });
}

/** The fault plan of a seed: the same on every machine. */
export function faultPlan(seed: number): FaultPlan {
  const random = new Random(seed);
  const action = random.pick(remediationActions);
  const settings = settingsToRead(action);
  const reading = random.pick(settings);
  const chance = (percent: number): boolean => random.chance(percent / 100);
  const decided: Decided = chance(75)
    ? 'BY_OTHER'
    : random.pick<Decided>(['BY_PROPOSER', 'REJECTED', 'CANCELLED', 'NOBODY', 'DRY_RUN', 'BY_POLICY']);
  const plan: Omit<FaultPlan, 'notice'> = {
    seed,
    action,
    sample: random.pick(action.samples),
    decided,
    whilePlanning: chance(12)
      ? [
          {
            on: 'read',
            at: 1,
            times: 1,
            fault: random.pick<Fault>([
              { kind: 'DENY_READ', setting: reading },
              { kind: 'FAIL_READ', setting: reading },
            ]),
          },
        ]
      : [],
    meddling: chance(20)
      ? chance(20) && action.target !== 'ACCOUNT' && action.target !== 'ACCESS_KEY'
        ? 'EXEMPTION'
        : random.pick(action.reads)
      : null,
    whileWriting: faults(random, settings, 3),
    whileUndoing: faults(random, settings, 2),
  };
  if (!chance(50)) return { ...plan, notice: null };
  const marking: readonly SettingName[] = ['bucketMark', 'bucketTags', 'tagPolicy'];
  return {
    ...plan,
    notice: {
      whileMarking: markFaults(random, marking),
      whileUnmarking: markFaults(random, ['bucketMark']),
      end: random.pick(['TIME', 'TIME', 'TIME', 'CANCELLED', 'STOPPED']),
      foreign: random.pick([null, null, null, null, 'BEFORE', 'AFTER']),
    },
  };
}

/** As all faults are, but that nobody else changes tags: what the plan rests on is meddled with by `meddling`. */
const markFaults = (random: Random, settings: readonly SettingName[]): Planned[] =>
  faults(random, settings, 2).filter(({ fault }) => fault.kind !== 'CHANGE');
