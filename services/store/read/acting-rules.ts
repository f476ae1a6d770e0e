import { severityScore } from '../../model/index.ts';
import type { Db, Tx } from '../db.ts';
import type { FindingRule } from '../finding-rule-contract.ts';
import { findingRuleColumns, findingRuleShape } from '../finding-rule-shape.ts';
import { Prisma } from '../generated/client.ts';
import { findingConditions } from './finding-filter.ts';

/** What the rules that act now make of a row of findings `t`, as SQL. */
export interface ActingRules {
  /** Whether any rule suppresses it. */
  readonly suppressed: Prisma.Sql;
  /** Ids of the rules that do. */
  readonly suppressedBy: Prisma.Sql;
  /** Findings as `t`, with `shown_severity` and `shown_score` beside their own. */
  readonly findings: Prisma.Sql;
  readonly any: boolean;
}

const and = (rule: FindingRule): Prisma.Sql => {
  const conditions = findingConditions(rule.filter);
  // A filter without conditions is refused where rules are made; should one be here, it matches nothing rather than everything.
  // IS TRUE: where a condition is NULL (a check of a finding that has none) the rule does not match, and NOT says that it does not.
  return conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`((${Prisma.join(conditions, ' AND ')}) IS TRUE)`;
};

function shownAs(overrides: readonly FindingRule[]): Prisma.Sql {
  if (overrides.length === 0)
    return Prisma.sql`(SELECT t.*, t.severity AS shown_severity, t.severity_score AS shown_score FROM findings t) t`;
  const highestFirst = overrides
    .flatMap((rule) => (rule.severity === null ? [] : [{ rule, severity: rule.severity }]))
    .sort((a, b) => severityScore(b.severity) - severityScore(a.severity));
  const cases = (value: (severity: (typeof highestFirst)[number]['severity']) => string, otherwise: string) =>
    Prisma.sql`CASE ${Prisma.join(
      highestFirst.map(({ rule, severity }) => Prisma.sql`WHEN ${and(rule)} THEN ${Prisma.raw(value(severity))}`),
      ' ',
    )} ELSE ${Prisma.raw(otherwise)} END`;
  return Prisma.sql`(SELECT t.*, ${cases((severity) => `'${severity}'`, 't.severity')} AS shown_severity,
    ${cases((severity) => String(severityScore(severity)), 't.severity_score')}::int2 AS shown_score FROM findings t) t`;
}

const acting = (at: string): Prisma.Sql =>
  Prisma.sql`SELECT ${Prisma.raw(findingRuleColumns)} FROM finding_rules
    WHERE ended_at IS NULL AND (expires_at IS NULL OR expires_at > ${at}::timestamptz) ORDER BY id`;

function rulesAsSql(rules: readonly FindingRule[]): ActingRules {
  const suppressions = rules.filter(({ kind }) => kind === 'SUPPRESSION');
  const matches = suppressions.map((rule) => ({ id: rule.id, matched: and(rule) }));
  return {
    any: suppressions.length > 0,
    suppressed:
      matches.length === 0
        ? Prisma.sql`false`
        : Prisma.sql`(${Prisma.join(
            matches.map(({ matched }) => matched),
            ' OR ',
          )})`,
    suppressedBy:
      matches.length === 0
        ? Prisma.sql`ARRAY[]::text[]`
        : Prisma.sql`array_remove(ARRAY[${Prisma.join(
            matches.map(({ id, matched }) => Prisma.sql`CASE WHEN ${matched} THEN ${id}::text END`),
          )}], NULL)`,
    findings: shownAs(rules.filter(({ kind }) => kind === 'SEVERITY_OVERRIDE')),
  };
}

/** The rules that act at this moment: who reads findings asks anew each time, so that one that expires stops by itself. */
export async function actingRules(db: Pick<Db, 'rows'>, at = new Date().toISOString()): Promise<ActingRules> {
  return rulesAsSql(await db.rows(findingRuleShape, acting(at)));
}

/** The same within a transaction. */
export async function actingRulesIn(tx: Pick<Tx, 'select'>, at: string): Promise<ActingRules> {
  return rulesAsSql(await tx.select(findingRuleShape, acting(at)));
}
