import type { Condition } from './condition.ts';
import type { Statement } from './statement.ts';

/** Keys that have to be tried together, because a policy variable, or what they mean, ties one to another. */
export type KeyGroup = readonly string[];

/** A version of TLS is told where there is TLS, and only there. */
const together: Readonly<Record<string, string>> = { 's3:tlsversion': 'aws:securetransport' };

/** The condition keys of the statements, grouped by the variables in their values. */
export function keyGroups(statements: readonly Statement[]): readonly KeyGroup[] {
  const groups: Set<string>[] = [];
  for (const { conditions } of statements) {
    for (const { key, variables, problem } of conditions) {
      if (problem !== null) continue;
      const partner = together[key];
      const names = partner === undefined ? [key, ...variables] : [key, partner, ...variables];
      const touched = groups.filter((group) => names.some((name) => group.has(name)));
      const [first, ...rest] = touched;
      const merged = first ?? new Set<string>();
      if (first === undefined) groups.push(merged);
      for (const name of names) merged.add(name);
      for (const other of rest) {
        for (const name of other) merged.add(name);
        groups.splice(groups.indexOf(other), 1);
      }
    }
  }
  return groups.map((group) => [...group]);
}

/** The statement's conditions on the keys of a group. */
export function conditionsOn(statement: Statement, group: KeyGroup): readonly Condition[] {
  return statement.conditions.filter(({ key, problem }) => problem === null && group.includes(key));
}
