import type { FindingStatus } from '../model/index.ts';
import { isOlder, type SweepMark } from './sweep-mark.ts';

/** Where a finding or a detection stands in its life. */
export interface Life {
  readonly status: FindingStatus;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly resolvedAt: string | null;
  /** The last sweep that judged it: seen or truly not found. */
  readonly sweep: SweepMark;
}

/** What a sweep says of it. UNREAD is no answer and changes nothing. */
export type Observation = 'SEEN' | 'ABSENT' | 'UNREAD';

/**
 * The life after `sweep` observed: a function of its arguments, and the same when applied twice, so a retried activity changes
 * nothing. An older sweep never speaks over a newer one, and what a sweep saw it cannot itself resolve.
 */
export function nextLife(before: Life | null, observation: Observation, sweep: SweepMark): Life | null {
  if (observation === 'UNREAD') return before;
  if (before === null) {
    return observation === 'ABSENT'
      ? null
      : { status: 'NEW', firstSeen: sweep.at, lastSeen: sweep.at, resolvedAt: null, sweep };
  }
  if (isOlder(sweep, before.sweep)) return before;
  if (observation === 'SEEN') {
    if (before.status === 'RESOLVED')
      return { ...before, status: 'REOPENED', lastSeen: sweep.at, resolvedAt: null, sweep };
    return before.sweep.id === sweep.id ? before : { ...before, status: 'ACTIVE', lastSeen: sweep.at, sweep };
  }
  if (before.status === 'RESOLVED') return { ...before, sweep };
  return before.sweep.id === sweep.id ? before : { ...before, status: 'RESOLVED', resolvedAt: sweep.at, sweep };
}
