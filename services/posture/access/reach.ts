import { whyNotUnderstood } from './bucket-tags.ts';
import type { Condition } from './condition.ts';
import { actionShape } from './key-values.ts';
import type { Caller, Home, Target } from './request.ts';
import { codeOf, type Row, type Rows, rowsOf } from './rows.ts';
import type { Statement } from './statement.ts';
import { conditionsOn, type KeyGroup, keyGroups } from './statement-keys.ts';
import { anyOf, type Truth } from './truth.ts';

interface Group {
  readonly keys: KeyGroup;
  readonly conditions: readonly (readonly Condition[])[];
  /** By caller and kind of target: what the keys can do. */
  readonly rows: Map<Caller, Map<string, Rows>>;
}

/**
 * An Allow, the Denies that may stand against it and the Allows of each layer of which one is needed, with their conditions sorted by key:
 * made once, used for many callers.
 */
export interface Contest {
  /** The Allow first, then the Denies, then the layers' Allows, layer by layer. */
  readonly statements: readonly Statement[];
  readonly denies: number;
  /** How many Allows each layer has. */
  readonly layers: readonly number[];
  readonly groups: readonly Group[];
}

export interface Reach {
  /** Whether some request of the caller is allowed by the Allow and denied by none of the Denies. */
  readonly truth: Truth;
  /** Why it is unknown. */
  readonly doubts: readonly string[];
}

/** States kept at once; above it the answer is unknown. */
const maxStates = 4_096;
const unreadFact = /^(DENIED|FAILED|MALFORMED_POLICY) /;
const open: Reach = { truth: true, doubts: [] };
const closed: Reach = { truth: false, doubts: [] };

export function contestOf(
  allow: Statement,
  denies: readonly Statement[],
  layers: readonly (readonly Statement[])[],
): Contest {
  const statements = [allow, ...denies, ...layers.flat()];
  const groups = keyGroups(statements).map((keys) => ({
    keys,
    conditions: statements.map((statement) => conditionsOn(statement, keys)),
    rows: new Map<Caller, Map<string, Rows>>(),
  }));
  return { statements, denies: denies.length, layers: layers.map(({ length }) => length), groups };
}

/** Of the target only its shape matters to the values of keys, but for the keys that hold its name. */
function rowsFor({ keys, conditions, rows }: Group, caller: Caller, target: Target, home: Home): Rows {
  const named = keys.some((key) => key.startsWith('kms:encryptioncontext'));
  const id = named ? target.resource : `${actionShape(target.action)}${target.resource.includes('/') ? 'o' : 'b'}`;
  const known = rows.get(caller) ?? new Map<string, Rows>();
  rows.set(caller, known);
  const found = known.get(id) ?? rowsOf(keys, conditions, { caller, target, home });
  known.set(id, found);
  return found;
}

function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === 'unknown' || b === 'unknown' ? 'unknown' : true;
}

function verdict({ denies, layers }: Contest, state: readonly Truth[]): Truth {
  let result: Truth = state[0] ?? false;
  let index = 1;
  for (; index <= denies; index++) {
    if (state[index] === true) return false;
    if (state[index] === 'unknown') result = 'unknown';
  }
  for (const count of layers) {
    const allowed = anyOf(state.slice(index, index + count));
    if (allowed === false) return false;
    if (allowed === 'unknown') result = 'unknown';
    index += count;
  }
  return result;
}

/** Whether a Deny without conditions, or a layer of which no Allow speaks of the request, closes whatever the request holds. */
function isHopeless({ statements, denies, layers }: Contest, first: readonly Truth[]): boolean {
  if (first[0] === false) return true;
  for (let at = 1; at <= denies; at++) if (first[at] === true && statements[at]?.conditions.length === 0) return true;
  let from = denies + 1;
  for (const count of layers) {
    let isPossible = false;
    for (let at = from; at < from + count; at++) if (first[at] !== false) isPossible = true;
    if (!isPossible) return true;
    from += count;
  }
  return false;
}

const withRow = (state: readonly Truth[], row: Row): readonly Truth[] =>
  state.map((truth, index) => both(truth, row[index] ?? true));

/** Each state with each row, equal ones once, without those in which the Allow does not hold. */
function merged(states: readonly (readonly Truth[])[], rows: readonly Row[]): readonly (readonly Truth[])[] {
  const [state] = states;
  const [row] = rows;
  if (states.length === 1 && rows.length === 1 && state !== undefined && row !== undefined)
    return row[0] === false ? [] : [withRow(state, row)];
  const next = new Map<string, readonly Truth[]>();
  for (const before of states) {
    for (const choice of rows) {
      if (choice[0] === false) continue;
      const after = withRow(before, choice);
      next.set(codeOf(after), after);
    }
  }
  return [...next.values()];
}

/**
 * Looks for one request of the caller that passes: every key of every condition takes each value that makes a difference.
 * `matches` says for each statement how far its principal, action and resource cover the request.
 */
export function reach(contest: Contest, matches: readonly Truth[], caller: Caller, target: Target, home: Home): Reach {
  const { statements, groups } = contest;
  const doubts = new Set<string>();
  const note = (index: number, what: string): void => {
    doubts.add(unreadFact.test(what) ? what : `${statements[index]?.label ?? ''}: ${what}`);
  };
  const first = statements.map(({ conditions }, index): Truth => {
    let truth = matches[index] ?? false;
    if (truth === 'unknown') note(index, 'principal or resource cannot be decided');
    if (truth === false) return false;
    for (const { problem } of conditions) {
      if (problem === null) continue;
      note(index, problem);
      truth = 'unknown';
    }
    return truth;
  });
  if (isHopeless(contest, first)) return closed;
  let states: readonly (readonly Truth[])[] = [first];
  for (const group of groups) {
    const { conditions } = group;
    const answer = rowsFor(group, caller, target, home);
    if ('unknownKey' in answer) {
      for (const [index, on] of conditions.entries())
        if (on.length > 0) note(index, whyNotUnderstood(answer.unknownKey, home));
    }
    const rows = 'rows' in answer ? answer.rows : [conditions.map((on): Truth => (on.length > 0 ? 'unknown' : true))];
    states = merged(states, rows);
    if (states.length === 0) return closed;
    if (states.length > maxStates) return { truth: 'unknown', doubts: ['the policy is too entangled to be decided'] };
  }
  let truth: Truth = false;
  for (const state of states) {
    const found = verdict(contest, state);
    if (found === true) return open;
    if (found === 'unknown') truth = 'unknown';
  }
  return truth === false ? closed : { truth, doubts: [...doubts] };
}
