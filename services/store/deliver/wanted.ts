import { type Finding, type FindingStatus, severityScore } from '../../model/index.ts';
import type { Routing } from '../sink-contract.ts';

export type Routable = Pick<Finding, 'kind' | 'type' | 'severity' | 'accountId'> & { readonly status: FindingStatus };

const within = <T>(list: readonly T[] | undefined, value: T): boolean => list === undefined || list.includes(value);

/**
 * Whether a sink with this routing gets news of a finding, or (null) of a sweep. `matches`: what its filter says, undefined without one. Who was
 * `told` of a finding is told that it has ended, whatever its severity, tags or account are by now: a ticket must not stay open.
 */
export function isWanted(routing: Routing, news: Routable | null, matches?: boolean, told = false): boolean {
  if (news === null) return routing.sweeps === true;
  if (!within(routing.statuses, news.status)) return false;
  if (told && news.status === 'RESOLVED') return true;
  return (
    matches !== false &&
    severityScore(news.severity) >= severityScore(routing.minSeverity ?? 'LOW') &&
    within(routing.kinds, news.kind) &&
    within(routing.types, news.type) &&
    within(routing.accountIds, news.accountId)
  );
}

/**
 * Whether a sink with this routing gets news of a remediation: as it would of the finding that it is for, whatever that one's status. One that
 * is for no finding goes by its account, and to nobody who filters findings. Who was `told` that it is scheduled is told how it ends.
 */
export function isRemediationWanted(
  { statuses: _, ...routing }: Routing,
  accountId: string,
  finding: Routable | null,
  matches?: boolean,
  told = false,
): boolean {
  if (routing.remediations !== true) return false;
  if (told) return true;
  if (finding === null) return routing.filter === undefined && within(routing.accountIds, accountId);
  return isWanted(routing, finding, matches);
}

const minuteMs = 60_000;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function minuteOfDay(ms: number, timeZone: string): number {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return minutes(new Intl.DateTimeFormat('en-GB', options).format(ms));
}

/** When news of `nowMs` may go out: at the end of its digest window, and not within the quiet hours. */
export function dueAt({ digestMinutes, quietHours }: Routing, nowMs: number): number {
  const windowMs = (digestMinutes ?? 0) * minuteMs;
  const due = windowMs === 0 ? nowMs : Math.ceil(nowMs / windowMs) * windowMs;
  if (quietHours === undefined) return due;
  const [at, from, to] = [minuteOfDay(due, quietHours.timeZone), minutes(quietHours.from), minutes(quietHours.to)];
  const quiet = from <= to ? at >= from && at < to : at >= from || at < to;
  if (!quiet) return due;
  const wait = (to - at + 1_440) % 1_440;
  return Math.floor(due / minuteMs) * minuteMs + wait * minuteMs;
}
