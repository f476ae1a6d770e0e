import {
  type FindingDetection,
  type FindingEvent,
  isSuppressed,
  type Occurrence,
  type Severity,
  safeJson,
  sarifMessage,
} from '../../model/index.ts';
import { objectUri } from '../formats/object-uri.ts';
import type { FileFormat, FileGap } from './file-format.ts';

const levels: Record<Severity, string> = { LOW: 'note', MEDIUM: 'warning', HIGH: 'error', CRITICAL: 'error' };

/** The lines of the object itself; null for a place that has none there (a page, a record, a member of an archive). */
function regionOf(place: Occurrence): Record<string, number> | null {
  if (place.archivePath !== undefined) return null;
  if (place.kind === 'LINE_RANGE' && place.start > 0)
    return { startLine: place.start, startColumn: Math.max(1, place.startColumn), endLine: place.end };
  return place.kind === 'CELL' && place.row > 0 && place.cellReference === null ? { startLine: place.row } : null;
}

function locationOf(uri: string, place: Occurrence | null) {
  const region = place === null ? null : regionOf(place);
  const member = place?.archivePath;
  return {
    physicalLocation: { artifactLocation: { uri }, ...(region === null ? {} : { region }) },
    ...(member === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: member, kind: 'member' }] }),
  };
}

interface Rule {
  readonly id: string;
  readonly text: string;
}

function resultOf(
  event: FindingEvent,
  rule: Rule,
  severity: Severity,
  resolved: boolean,
  places: readonly Occurrence[],
) {
  const { finding } = event;
  const uri = objectUri(finding);
  const shown = places.slice(0, 100);
  return {
    ruleId: rule.id,
    level: levels[severity],
    message: { text: sarifMessage(`${rule.text} (account ${finding.accountId}, ${finding.region})`) },
    locations: shown.length === 0 ? [locationOf(uri, null)] : shown.map((place) => locationOf(uri, place)),
    partialFingerprints: { 'orgsweepFinding/v1': `${finding.id}/${rule.id}` },
    ...(isSuppressed(finding) ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
    baselineState: resolved ? 'absent' : event.status === 'NEW' ? 'new' : 'unchanged',
    properties: {
      findingId: finding.id,
      type: finding.type,
      severity,
      accountId: finding.accountId,
      ...(finding.objectKey === null ? {} : { objectKey: finding.objectKey }),
    },
  };
}

const ruleOf = (detection: FindingDetection): Rule => ({
  id: detection.identifier,
  text: `${detection.count} × ${detection.identifier}, confidence ${detection.confidence}`,
});

function resultsOf(event: FindingEvent): { readonly rule: Rule; readonly result: object }[] {
  const { finding, detections } = event;
  if (detections.length === 0) {
    const rule = { id: finding.checkId ?? finding.type, text: finding.title };
    return [{ rule, result: resultOf(event, rule, finding.severity, event.status === 'RESOLVED', []) }];
  }
  const overridden = (finding.originalSeverity ?? finding.severity) === finding.severity ? null : finding.severity;
  return detections.map((detection) => {
    const rule = ruleOf(detection);
    const resolved = detection.status === 'RESOLVED';
    return { rule, result: resultOf(event, rule, overridden ?? detection.severity, resolved, detection.occurrences) };
  });
}

const invocation = (gaps: readonly FileGap[]) => ({
  executionSuccessful: true,
  toolExecutionNotifications: gaps.map(({ uri, status, reason }) => ({
    level: 'warning',
    message: { text: sarifMessage(`${status} ${reason}`) },
    locations: [{ physicalLocation: { artifactLocation: { uri } } }],
  })),
});

/**
 * SARIF 2.1.0 (OASIS), a result for each identifier in an object and for each failed check. What sweeps could not read is a
 * notification, so that no result is not taken for clean. The tool comes last, since its rules are known only then.
 */
export const sarif: FileFormat = {
  id: 'sarif',
  title: 'SARIF 2.1.0',
  mimeType: 'application/sarif+json',
  extension: 'sarif',
  async *write({ events, gaps }) {
    const rules = new Set<string>();
    yield '{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"results":[';
    let separator = '';
    for await (const page of events) {
      for (const { rule, result } of page.flatMap(resultsOf)) {
        rules.add(rule.id);
        yield `${separator}${safeJson(result)}`;
        separator = ',\n';
      }
    }
    const driver = { name: 'orgsweep', rules: [...rules].sort().map((id) => ({ id })) };
    yield `],"invocations":[${safeJson(invocation(await gaps()))}],"tool":${safeJson({ driver })}}]}\n`;
  },
};
