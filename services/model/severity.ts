/** Macie's Low, Medium, High (score 1 to 3), plus CRITICAL (4) as Security Hub has it for posture. */
export const Severity = { LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH', CRITICAL: 'CRITICAL' } as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

const scores: Record<Severity, number> = { LOW: 1, MEDIUM: 2, HIGH: 3, CRITICAL: 4 };

/** Macie's `severity.score`: 1 Low, 2 Medium, 3 High; 4 Critical is ours. */
export function severityScore(severity: Severity): number {
  return scores[severity];
}

/** The higher of the two: a finding takes the maximum over its detections. */
export function maxSeverity(a: Severity, b: Severity): Severity {
  return scores[a] >= scores[b] ? a : b;
}

/** Severity by number of occurrences: `[1, 2 to 99, 100 or more]` (Macie user guide, "Severity scoring for sensitive data findings"). */
export type SeverityRule = readonly [one: Severity, some: Severity, many: Severity];

/** The level that `rule` gives to `count` occurrences. */
export function severityFor(rule: SeverityRule, count: number): Severity {
  return count >= 100 ? rule[2] : count >= 2 ? rule[1] : rule[0];
}
