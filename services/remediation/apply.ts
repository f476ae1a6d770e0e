import {
  type JsonValue,
  OrgsweepError,
  type RemediationTarget,
  type SettingChange,
  type SettingDocument,
  type SettingName,
  unreadReason,
} from '../model/index.ts';
import { sameDocument } from './canonical.ts';
import type { RemediationPort, SettingFacts } from './contract.ts';
import { documentOf } from './define-action.ts';
import type { RestsOn } from './plan-outcome.ts';

/** Asked before each single write. */
export interface WriteGuard {
  /** Whether the write may be made at this moment; the reason when not. */
  mayWrite(): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }>;
  /** Aborts a write that is on its way. */
  readonly signal: AbortSignal;
}

export interface Application {
  readonly target: RemediationTarget;
  /** An earlier try may have written some of it already; else a setting that is as planned was changed by somebody else. */
  readonly resumed: boolean;
  /** Writes over what somebody else changed. Only for an undo that asks for it. */
  readonly overwrite: boolean;
  /** In the order of writing. */
  readonly changes: readonly SettingChange[];
  /** What must be as it was read, beside what is changed. */
  readonly restsOn: readonly RestsOn[];
  readonly session: { readonly name: string; readonly policy: string };
  /** Further reason not to write, by the facts as they are now (an exemption). */
  readonly objection: (facts: SettingFacts) => string | undefined;
  readonly alsoRead: readonly SettingName[];
  /** Milliseconds to wait before each further look at what was written: S3's settings settle with delay. */
  readonly verifyAfterMs: readonly number[];
  readonly pause: (ms: number) => Promise<void>;
}

/** What came of writing. `written`: something was, or it cannot be excluded. */
export type ApplyOutcome =
  | { readonly kind: 'DONE' }
  | {
      readonly kind: 'UNKNOWN' | 'STALE' | 'OBJECTION' | 'STOPPED' | 'REFUSED_BY_AWS';
      readonly reason: string;
      readonly written: boolean;
    }
  | { readonly kind: 'NOT_VERIFIED'; readonly reason: string };

type Look = { readonly documents: ReadonlyMap<SettingName, SettingDocument>; readonly facts: SettingFacts };

async function look(
  port: RemediationPort,
  target: RemediationTarget,
  settings: readonly SettingName[],
): Promise<Look | string> {
  const facts = await port.read(target, settings);
  const documents = new Map<SettingName, SettingDocument>();
  for (const setting of settings) {
    const fact = facts[setting];
    const reason = fact === undefined ? 'NOT_ASKED' : unreadReason(fact);
    if (reason !== undefined) return `UNKNOWN ${setting}: ${reason}`;
    documents.set(setting, documentOf(fact));
  }
  return { documents, facts };
}

const isList = (document: SettingDocument): document is readonly JsonValue[] => Array.isArray(document);

/**
 * Where a setting stands between what was and what shall be. MIXED: a list written one by one, of which only some are written.
 * FOREIGN: somebody else changed it.
 */
function standing(
  { setting, before, after }: SettingChange,
  now: SettingDocument,
): 'BEFORE' | 'AFTER' | 'MIXED' | 'FOREIGN' {
  if (sameDocument(setting, now, after)) return 'AFTER';
  if (sameDocument(setting, now, before)) return 'BEFORE';
  if (!isList(now) || !isList(before) || !isList(after) || now.length !== after.length) return 'FOREIGN';
  const ours = now.every((item, n) =>
    [before[n], after[n]].some((one) => one !== undefined && sameDocument(setting, item, one)),
  );
  return ours ? 'MIXED' : 'FOREIGN';
}

/** Why nothing more may be written, by what was just read; undefined when it may. */
function objectionTo(application: Application, found: Look, ours: ReadonlySet<SettingName>): ApplyOutcome | undefined {
  const { changes, restsOn, objection, resumed, overwrite } = application;
  const standings = changes.map((change) => ({
    setting: change.setting,
    stands: standing(change, found.documents.get(change.setting) ?? null),
  }));
  const written =
    ours.size > 0 || (resumed && standings.some(({ stands }) => stands === 'AFTER' || stands === 'MIXED'));
  const why = objection(found.facts);
  if (why !== undefined) return { kind: 'OBJECTION', reason: why, written };
  const changed = new Set(changes.map(({ setting }) => setting));
  const moved = restsOn.find(
    ({ setting, document }) =>
      !changed.has(setting) && !sameDocument(setting, document, found.documents.get(setting) ?? null),
  );
  const foreign = standings.find(
    ({ setting, stands }) => stands === 'FOREIGN' || (stands !== 'BEFORE' && !resumed && !ours.has(setting)),
  );
  const stale = moved ?? (overwrite ? undefined : foreign);
  return stale && { kind: 'STALE', reason: `${stale.setting} has changed since the plan was made`, written };
}

/**
 * Reads, compares, writes, verifies. Does nothing unless everything it rests on was read and is as it was planned on, and looks again
 * right before each write. Run again after a crash it goes on where it stood. Throws only what may pass (throttled, network).
 */
export async function applyChanges(
  application: Application,
  port: RemediationPort,
  guard: WriteGuard,
): Promise<ApplyOutcome> {
  const { target, changes, restsOn, alsoRead, session } = application;
  const settings = [...new Set([...changes, ...restsOn].map(({ setting }) => setting)), ...alsoRead];
  const ours = new Set<SettingName>();
  for (const change of changes) {
    const { setting, after } = change;
    const found = await look(port, target, [...new Set(settings)]);
    if (typeof found === 'string')
      return { kind: 'UNKNOWN', reason: found, written: ours.size > 0 || application.resumed };
    const objection = objectionTo(application, found, ours);
    if (objection !== undefined) return objection;
    if (standing(change, found.documents.get(setting) ?? null) === 'AFTER') continue;
    const allowed = await guard.mayWrite();
    if (!allowed.ok) return { kind: 'STOPPED', reason: allowed.reason, written: ours.size > 0 };
    try {
      await port.write(target, setting, after, session, guard.signal);
      ours.add(setting);
    } catch (error) {
      const stopped = guard.signal.aborted;
      if (!(error instanceof OrgsweepError) || (error.retryable && !stopped)) throw error;
      // One that was cut off may have arrived all the same.
      if (stopped) return { kind: 'STOPPED', reason: 'STOPPED while it was writing', written: true };
      const written = ours.size > 0 || (await assess(changes, target, port)).there !== 'NOTHING';
      return { kind: 'REFUSED_BY_AWS', reason: `${error.code} ${error.detail ?? ''}`.trim(), written };
    }
  }
  return await verified(application, port);
}

async function verified(
  { target, changes, verifyAfterMs, pause }: Application,
  port: RemediationPort,
): Promise<ApplyOutcome> {
  let reason = '';
  for (const waitMs of [0, ...verifyAfterMs]) {
    if (waitMs > 0) await pause(waitMs);
    const found = await look(
      port,
      target,
      changes.map(({ setting }) => setting),
    );
    if (typeof found === 'string') {
      reason = found;
      continue;
    }
    const other = changes.find(
      ({ setting, after }) => !sameDocument(setting, after, found.documents.get(setting) ?? null),
    );
    if (other === undefined) return { kind: 'DONE' };
    reason = `${other.setting} is not what was written`;
  }
  return { kind: 'NOT_VERIFIED', reason };
}

/** How much of the changes is there: nothing, all, some, or what could not be read. Writes nothing. */
export async function assess(
  changes: readonly SettingChange[],
  target: RemediationTarget,
  port: RemediationPort,
): Promise<{ readonly there: 'NOTHING' | 'ALL' | 'SOME' } | { readonly there: 'UNKNOWN'; readonly reason: string }> {
  const settings = changes.map(({ setting }) => setting);
  const found = await look(port, target, settings);
  if (typeof found === 'string') return { there: 'UNKNOWN', reason: found };
  const stands = changes.map((change) => standing(change, found.documents.get(change.setting) ?? null));
  if (stands.every((one) => one === 'AFTER')) return { there: 'ALL' };
  return { there: stands.every((one) => one === 'BEFORE') ? 'NOTHING' : 'SOME' };
}

/** The way back: the opposite changes in the opposite order. */
export function undoChanges(changes: readonly SettingChange[]): readonly SettingChange[] {
  // What lies in quarantine stays there: its bucket is locked.
  const back = changes.filter(({ setting }) => setting !== 'quarantineCopies');
  return back.toReversed().map(({ setting, before, after }) => ({
    setting,
    before: after,
    // S3 knows no way back to a bucket that never had versioning.
    after: setting === 'versioning' && before === null ? { Status: 'Suspended' } : before,
  }));
}
