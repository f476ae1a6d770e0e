import type { RuleKind } from '../../model/index.ts';
import type { RuleRecord } from '../../store/contract.ts';

/** A rule as its GraphQL type shows it: the spec's fields beside id and version, tags as a list. */
export function shownRule<K extends RuleKind>(rule: RuleRecord<K>) {
  const { spec, kind: _, ...record } = rule;
  const tags = Object.entries(spec.tags)
    .map(([key, value]) => ({ key, value }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { ...spec, ...record, tags };
}
