import { addressCells, isBroad } from './address-space.ts';
import type { KeyValue } from './candidates.ts';
import type { Condition } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { keyValues } from './key-values.ts';
import type { Caller, Home, Target } from './request.ts';
import type { Statement } from './statement.ts';
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

interface Row {
  readonly truths: readonly Truth[];
}

function truthOf(conditions: readonly Condition[], value: KeyValue): Truth {
  let result: Truth = true;
  for (const condition of conditions) {
    const truth = evaluateCondition(condition, value);
    if (truth === false) return false;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

const code = (truth: Truth): string => (truth === true ? 't' : truth === false ? 'f' : 'u');
const codeOf = (truths: readonly Truth[]): string => truths.map(code).join('');

function rowsOf(key: string, groups: readonly (readonly Condition[])[], caller: Caller, target: Target, home: Home) {
  const all = groups.flat();
  const rows = new Map<string, Row>();
  if (key === 'aws:sourceip' && caller.scope === 'outsider' && caller.network === 'internet') {
    const sizes = new Map<string, { row: Row; ipv4: bigint; ipv6: bigint }>();
    for (const cell of addressCells(all)) {
      const truths = groups.map((conditions) => truthOf(conditions, [cell.text]));
      const id = codeOf(truths);
      const sum = sizes.get(id) ?? { row: { truths }, ipv4: 0n, ipv6: 0n };
      if (cell.bits === 32) sum.ipv4 += cell.size;
      else sum.ipv6 += cell.size;
      sizes.set(id, sum);
    }
    for (const [id, { row, ipv4, ipv6 }] of sizes) if (isBroad(ipv4, ipv6)) rows.set(id, row);
    return [...rows.values()];
  }
  const values = keyValues(key, all, caller, target, home);
  if (values === undefined) return undefined;
  for (const value of values) {
    const truths = groups.map((conditions) => truthOf(conditions, value));
    rows.set(codeOf(truths), { truths });
  }
  return [...rows.values()];
}

function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === 'unknown' || b === 'unknown' ? 'unknown' : true;
}

function verdict(state: readonly Truth[]): Truth {
  let result: Truth = state[0] ?? false;
  for (const deny of state.slice(1)) {
    if (deny === true) return false;
    if (deny === 'unknown') result = result === false ? false : 'unknown';
  }
  return result;
}

/** Looks for one request of the caller that passes: every key of every condition takes each value that makes a difference. */
export function reach(allow: Matched, denies: readonly Matched[], caller: Caller, target: Target, home: Home): Reach {
  const statements = [allow, ...denies];
  const doubts = new Set<string>();
  const note = (matched: Matched, what: string): void => {
    doubts.add(unreadFact.test(what) ? what : `${matched.statement.label}: ${what}`);
  };
  const start = statements.map((matched): Truth => {
    if (matched.match === 'unknown') note(matched, 'principal or resource cannot be decided');
    let truth: Truth = matched.match;
    for (const { problem } of matched.statement.conditions) {
      if (problem !== null) {
        note(matched, problem);
        truth = 'unknown';
      }
    }
    return truth;
  });
  const keys = new Set(
    statements.flatMap(({ statement }) => statement.conditions.filter((c) => c.problem === null).map((c) => c.key)),
  );
  let states = new Map<string, readonly Truth[]>([[codeOf(start), start]]);
  for (const key of keys) {
    const groups = statements.map(({ statement }) =>
      statement.conditions.filter((condition) => condition.key === key && condition.problem === null),
    );
    let rows = rowsOf(key, groups, caller, target, home);
    if (rows === undefined) {
      for (const [index, group] of groups.entries()) {
        const matched = statements[index];
        if (group.length > 0 && matched !== undefined) note(matched, `condition key ${key} is not understood`);
      }
      rows = [{ truths: groups.map((group) => (group.length > 0 ? 'unknown' : true)) }];
    }
    const next = new Map<string, readonly Truth[]>();
    for (const state of states.values()) {
      for (const row of rows) {
        const merged = state.map((truth, index) => both(truth, row.truths[index] ?? true));
        if (merged[0] !== false) next.set(codeOf(merged), merged);
      }
    }
    if (next.size > maxStates) return { truth: 'unknown', doubts: ['the policy is too entangled to be decided'] };
    states = next;
  }
  let truth: Truth = false;
  for (const state of states.values()) {
    const found = verdict(state);
    if (found === true) return { truth: true, doubts: [] };
    if (found === 'unknown') truth = 'unknown';
  }
  return { truth, doubts: truth === 'unknown' ? [...doubts] : [] };
}
