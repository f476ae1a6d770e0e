import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import {
  type DetectionGroup,
  type ObjectResult,
  type Occurrence,
  safeJsonText,
  sarifMessage,
  severityScore,
} from '../model/index.ts';

/** SARIF 2.1.0 levels for our severities. */
const levels = { LOW: 'note', MEDIUM: 'warning', HIGH: 'error', CRITICAL: 'error' } as const;

/** The region of the file itself; null for a place inside an archive, which has no line in the file. */
function regionOf(place: Occurrence): { readonly startLine: number; readonly startColumn?: number } | null {
  if (place.archivePath !== undefined) return null;
  if (place.kind === 'LINE_RANGE' && place.start > 0)
    return { startLine: place.start, startColumn: Math.max(1, place.startColumn) };
  return place.kind === 'CELL' && place.row > 0 && place.cellReference === null ? { startLine: place.row } : null;
}

/** The same group of values gives the same one, wherever it is moved to. */
const groupFingerprint = ({ identifier, fingerprints }: DetectionGroup): string =>
  createHash('sha256')
    .update([identifier, ...fingerprints].join('\n'))
    .digest('hex')
    .slice(0, 32);

function resultOf(path: string, group: DetectionGroup, place: Occurrence, withFingerprints: boolean) {
  const region = regionOf(place);
  const builder = new SarifResultBuilder();
  builder.initSimple({
    ruleId: group.identifier,
    level: levels[group.severity],
    messageText: sarifMessage(`${group.identifier}, confidence ${group.confidence}: ${group.reasons.join(', ')}`),
  });
  builder.result.locations = [
    {
      physicalLocation: {
        artifactLocation: { uri: pathToFileURL(path).href },
        ...(region === null ? {} : { region }),
      },
      ...(place.archivePath === undefined
        ? {}
        : { logicalLocations: [{ fullyQualifiedName: place.archivePath, kind: 'member' }] }),
    },
  ];
  if (withFingerprints) builder.result.partialFingerprints = { 'orgsweepValues/v1': groupFingerprint(group) };
  return builder;
}

interface Gap {
  readonly path: string;
  readonly status: string;
  readonly reason: string;
}

/**
 * One SARIF result an occurrence, the severest first since readers may keep only so many: the place and the identifier, never the
 * value. Files that were not or not wholly read are notifications, so that no result is not taken for clean.
 */
export function sarifText(
  files: readonly { readonly path: string; readonly result: Pick<ObjectResult, 'detections'> }[],
  gaps: readonly Gap[],
  version: string,
  withFingerprints: boolean,
): string {
  const run = new SarifRunBuilder().initSimple({ toolDriverName: 'orgsweep', toolDriverVersion: version });
  const all = files
    .flatMap(({ path, result }) => result.detections.map((group) => ({ path, group })))
    .sort((a, b) => severityScore(b.group.severity) - severityScore(a.group.severity));
  const rules = new Map(all.map(({ group }) => [group.identifier, group]));
  for (const [ruleId, group] of [...rules].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    run.addRule(
      new SarifRuleBuilder().initSimple({
        ruleId,
        shortDescriptionText: sarifMessage(`${ruleId} (${group.label ?? group.category})`),
      }),
    );
  for (const { path, group } of all)
    for (const place of group.occurrences) run.addResult(resultOf(path, group, place, withFingerprints));
  run.run.invocations = [
    {
      executionSuccessful: true,
      toolExecutionNotifications: gaps.map(({ path, status, reason }) => ({
        level: 'warning',
        message: { text: sarifMessage(`${status} ${reason}`) },
        locations: [{ physicalLocation: { artifactLocation: { uri: pathToFileURL(path).href } } }],
      })),
    },
  ];
  const sarif = new SarifBuilder();
  sarif.addRun(run);
  return safeJsonText(sarif.buildSarifJsonString({ indent: true }));
}
