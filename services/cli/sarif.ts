import { pathToFileURL } from 'node:url';
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { DetectionGroup, ObjectResult } from '../model/index.ts';

/** SARIF 2.1.0 levels for our severities. */
const levels = { LOW: 'note', MEDIUM: 'warning', HIGH: 'error', CRITICAL: 'error' } as const;

/** One SARIF result an occurrence: the place and the identifier, never the value. */
export function sarifText(
  files: readonly { readonly path: string; readonly result: ObjectResult }[],
  version: string,
): string {
  const run = new SarifRunBuilder().initSimple({ toolDriverName: 'orgsweep', toolDriverVersion: version });
  const rules = new Map<string, DetectionGroup>();
  for (const { result } of files) for (const group of result.detections) rules.set(group.identifier, group);
  for (const [ruleId, group] of [...rules].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    run.addRule(
      new SarifRuleBuilder().initSimple({
        ruleId,
        shortDescriptionText: `${ruleId} (${group.label ?? group.category})`,
      }),
    );
  for (const { path, result } of files)
    for (const group of result.detections)
      for (const occurrence of group.occurrences) {
        const line =
          occurrence.kind === 'LINE_RANGE'
            ? occurrence
            : occurrence.kind === 'CELL'
              ? { start: occurrence.row, end: occurrence.row, startColumn: 1 }
              : null;
        const builder = new SarifResultBuilder();
        builder.initSimple({
          ruleId: group.identifier,
          level: levels[group.severity],
          messageText: `${group.identifier}, confidence ${group.confidence}: ${group.reasons.join(', ')}`,
          fileUri: pathToFileURL(path).href,
          ...(line === null
            ? {}
            : { startLine: line.start, startColumn: line.startColumn, endLine: line.end, endColumn: line.startColumn }),
        });
        run.addResult(builder);
      }
  const sarif = new SarifBuilder();
  sarif.addRun(run);
  return sarif.buildSarifJsonString({ indent: true });
}
