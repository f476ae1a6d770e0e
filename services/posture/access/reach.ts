import type { Caller, Home, Target } from './request.ts';
import { codeOf, rowsOf } from './rows.ts';
import type { Statement } from './statement.ts';
import { conditionsOn, keyGroups } from './statement-keys.ts';
import type { Truth } from './truth.ts';

/** A statement with how far its principal, action and resource cover the request: true or unknown. */
export interface Matched {
  readonly statement: Statement;
  readonly match: true | 'unknown';
}

export interface Reach {
  /** Whether some request of the caller is allowed by `allow` and denied by none of the denies. */
  readonly truth: Truth;
  /** Why it is unknown. */
  readonly doubts: readonly string[];
}

/** States kept at once; above it the answer is unknown. */
const maxStates = 4_096;
const unreadFact = /^(DENIED|FAILED|MALFORMED_POLICY) /;
const open: Reach = { truth: true, doubts: [] };
const closed: Reach = { truth: false, doubts: [] };

function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === 'unknown' || b === 'unknown' ? 'unknown' : true;
}

function verdict(state: readonly Truth[]): Truth {
  let result: Truth = state[0] ?? false;
  for (const deny of state.slice(1)) {
    if (deny === true) return false;
    if (deny === 'unknown') result = 'unknown';
  }
  return result;
}

function start({ statement, match }: Matched, note: (what: string) => void): Truth {
  if (match === 'unknown') note('principal or resource cannot be decided');
  let truth: Truth = match;
  for (const { problem } of statement.conditions) {
    if (problem === null) continue;
    note(problem);
    truth = 'unknown';
  }
  return truth;
}

/** Looks for one request of the caller that passes: every key of every condition takes each value that makes a difference. */
export function reach(allow: Matched, denies: readonly Matched[], caller: Caller, target: Target, home: Home): Reach {
  const all = [allow, ...denies];
  const doubts = new Set<string>();
  const note = (matched: Matched, what: string): void => {
    doubts.add(unreadFact.test(what) ? what : `${matched.statement.label}: ${what}`);
  };
  const first = all.map((matched) => start(matched, (what) => note(matched, what)));
  if (all.every(({ statement }) => statement.conditions.length === 0)) {
    const truth = verdict(first);
    return truth === true ? open : truth === false ? closed : { truth, doubts: [...doubts] };
  }
  const statements = all.map(({ statement }) => statement);
  let states: ReadonlyMap<string, readonly Truth[]> = new Map([[codeOf(first), first]]);
  for (const group of keyGroups(statements)) {
    const conditions = statements.map((statement) => conditionsOn(statement, group));
    const answer = rowsOf(group, conditions, { caller, target, home });
    if ('unknownKey' in answer) {
      for (const [index, on] of conditions.entries()) {
        const matched = all[index];
        if (on.length > 0 && matched !== undefined)
          note(matched, `condition key ${answer.unknownKey} is not understood`);
      }
    }
    const rows = 'rows' in answer ? answer.rows : [conditions.map((on): Truth => (on.length > 0 ? 'unknown' : true))];
    const next = new Map<string, readonly Truth[]>();
    for (const state of states.values()) {
      for (const row of rows) {
        const merged = state.map((truth, index) => both(truth, row[index] ?? true));
        if (merged[0] !== false) next.set(codeOf(merged), merged);
      }
    }
    if (next.size > maxStates) return { truth: 'unknown', doubts: ['the policy is too entangled to be decided'] };
    states = next;
  }
  let truth: Truth = false;
  for (const state of states.values()) {
    const found = verdict(state);
    if (found === true) return open;
    if (found === 'unknown') truth = 'unknown';
  }
  return truth === false ? closed : { truth, doubts: [...doubts] };
}
