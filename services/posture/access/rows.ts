import { addressCells, isBroad } from './address-space.ts';
import { freshText, type KeyValue } from './candidates.ts';
import type { Condition } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { keyValues } from './key-values.ts';
import { type Caller, type Home, isPlaced, type Target } from './request.ts';
import type { KeyGroup } from './statement-keys.ts';
import type { Truth } from './truth.ts';
import { type Lookup, substitute } from './variables.ts';

/** For one choice of values under a group of keys: whether each statement's conditions on them hold. */
export type Row = readonly Truth[];

/** The simulated request whose keys are filled in. */
export interface Scope {
  readonly caller: Caller;
  readonly target: Target;
  readonly home: Home;
}

/** The rows, or the key that is not understood. */
export type Rows = { readonly rows: readonly Row[] } | { readonly unknownKey: string };

/** Keys whose values a caller sets himself, so that a fixed value that is made from them is fixed for nobody. */
const settableKey = /^aws:(principaltag\/|username|requesttag\/|useragent|referer)/;
const networkKey = /^aws:(vpc|sourcevpc)/;
const maxCombinations = 3_000;
const code = (truth: Truth): string => (truth === true ? 't' : truth === false ? 'f' : 'u');

/** Two lists of truths are equal when their codes are. */
export const codeOf = (truths: readonly Truth[]): string => truths.map(code).join('');

function truthOf(conditions: readonly Condition[], valueUnder: (key: string) => KeyValue, lookup?: Lookup): Truth {
  let result: Truth = true;
  for (const condition of conditions) {
    const truth = evaluateCondition(condition, valueUnder(condition.key), lookup);
    if (truth === false) return false;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** A stranger's address: only choices that admit more than a narrow range count. */
function strangerAddresses(groups: readonly (readonly Condition[])[]): readonly Row[] {
  const sums = new Map<string, { row: Row; ipv4: bigint; ipv6: bigint }>();
  for (const cell of addressCells(groups.flat())) {
    const row = groups.map((conditions) => truthOf(conditions, () => [cell.text]));
    const id = codeOf(row);
    const sum = sums.get(id) ?? { row, ipv4: 0n, ipv6: 0n };
    if (cell.bits === 32) sum.ipv4 += cell.size;
    else sum.ipv6 += cell.size;
    sums.set(id, sum);
  }
  return [...sums.values()].filter(({ ipv4, ipv6 }) => isBroad(ipv4, ipv6)).map(({ row }) => row);
}

function single(key: string, groups: readonly (readonly Condition[])[], { caller, target, home }: Scope): Rows {
  if (key === 'aws:sourceip' && !isPlaced(caller) && caller.network === 'internet' && caller.kind !== 'service')
    return { rows: strangerAddresses(groups) };
  const values = keyValues(key, groups.flat(), caller, target, home);
  if (values === undefined) return { unknownKey: key };
  const rows = new Map<string, Row>();
  for (const value of values) {
    const row = groups.map((conditions) => truthOf(conditions, () => value));
    rows.set(codeOf(row), row);
  }
  return { rows: [...rows.values()] };
}

/** Values whose variables are replaced by what the variables' keys can be, so that some candidate equals them. */
function expanded(
  conditions: readonly Condition[],
  values: ReadonlyMap<string, readonly KeyValue[]>,
): readonly string[] {
  const found = new Set<string>();
  for (const { values: texts, variables } of conditions) {
    for (const text of texts) {
      let partial = [text];
      for (const key of variables) {
        const options = (values.get(key) ?? []).map((value) => value?.[0] ?? null);
        partial = partial.flatMap((before) =>
          options
            .map((option) => substitute(before, (name) => (name === key ? option : `\${${name}}`)))
            .filter((done) => done !== null),
        );
      }
      for (const done of partial) found.add(done);
    }
  }
  return [...found];
}

/** Plain HTTP has no version of TLS, and TLS has one. */
function isPossible(choice: ReadonlyMap<string, KeyValue>): boolean {
  const version = choice.get('s3:tlsversion');
  return version === undefined || (version !== null) === (choice.get('aws:securetransport')?.[0] === 'true');
}

function several(group: KeyGroup, groups: readonly (readonly Condition[])[], scope: Scope): Rows {
  const { caller, target, home } = scope;
  const all = groups.flat();
  const values = new Map<string, readonly KeyValue[]>();
  const variables = new Set(all.flatMap((condition) => condition.variables));
  const ordered = [...group].sort((a, b) => Number(variables.has(b)) - Number(variables.has(a)));
  for (const key of ordered) {
    const on = all.filter((condition) => condition.key === key);
    const plain = on.map((condition) => ({ ...condition, values: expanded([condition], values), variables: [] }));
    const found = keyValues(key, plain, caller, target, home);
    if (found === undefined) return { unknownKey: key };
    const settable = on.some((condition) => condition.variables.some((name) => settableKey.test(name)));
    const chosen =
      settable && networkKey.test(key) && found.some((value) => value !== null) ? expanded(on, values) : [];
    values.set(key, found.length === 0 ? [[freshText]] : [...found, ...chosen.map((text) => [text])]);
  }
  let choices: readonly ReadonlyMap<string, KeyValue>[] = [new Map()];
  for (const [key, options] of values) {
    choices = choices.flatMap((choice) => options.map((option) => new Map(choice).set(key, option)));
    if (choices.length > maxCombinations) return { unknownKey: `${key}, tied to others by policy variables,` };
  }
  const rows = new Map<string, Row>();
  for (const choice of choices) {
    if (!isPossible(choice)) continue;
    const lookup: Lookup = (key) => choice.get(key)?.[0] ?? null;
    const row = groups.map((conditions) => truthOf(conditions, (key) => choice.get(key) ?? null, lookup));
    rows.set(codeOf(row), row);
  }
  return { rows: [...rows.values()] };
}

/** Every way in which the keys of the group can make each statement's conditions on them true or false. */
export function rowsOf(group: KeyGroup, groups: readonly (readonly Condition[])[], scope: Scope): Rows {
  const [key] = group;
  const tied = groups.some((conditions) => conditions.some(({ variables }) => variables.length > 0));
  return group.length === 1 && key !== undefined && !tied ? single(key, groups, scope) : several(group, groups, scope);
}
