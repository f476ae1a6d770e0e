import { stringify } from 'csv-stringify/sync';
import { csvText, type FindingEvent, isSuppressed } from '../../model/index.ts';
import { resourceArn } from '../formats/object-arn.ts';
import type { FileFormat } from './file-format.ts';

const columns: Readonly<Record<string, (event: FindingEvent) => string | number | null>> = {
  id: ({ finding }) => finding.id,
  kind: ({ finding }) => finding.kind,
  type: ({ finding }) => finding.type,
  severity: ({ finding }) => finding.severity,
  status: ({ status }) => status,
  account_id: ({ finding }) => finding.accountId,
  account_name: ({ accountName }) => accountName,
  region: ({ finding }) => finding.region,
  bucket: ({ finding }) => finding.bucketName,
  object_key: ({ finding }) => finding.objectKey,
  check: ({ finding }) => finding.checkId,
  resource: ({ finding }) => resourceArn(finding),
  title: ({ finding }) => finding.title,
  count: ({ finding }) => finding.count,
  identifiers: ({ detections }) => [...new Set(detections.map(({ identifier }) => identifier))].join(' '),
  labels: ({ detections }) => [...new Set(detections.flatMap(({ label }) => label ?? []))].join(' '),
  object_size_bytes: ({ finding }) => finding.object?.sizeBytes ?? null,
  object_status: ({ finding }) => finding.object?.status ?? null,
  effective_permission: ({ bucket }) => bucket?.posture?.effectivePermission ?? 'UNKNOWN',
  encryption: ({ bucket }) => bucket?.posture?.encryptionType ?? 'UNKNOWN',
  first_seen: ({ finding }) => finding.firstSeen,
  last_seen: ({ finding }) => finding.lastSeen,
  resolved_at: ({ finding }) => finding.resolvedAt,
  sweep_id: ({ sweepId }) => sweepId,
  suppressed: ({ finding }) => (isSuppressed(finding) ? 'yes' : 'no'),
};

/** RFC 4180 with a header, and no text that a spreadsheet or a terminal would obey. */
const lines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify([...rows], { record_delimiter: 'windows', cast: { string: csvText } });

export const csv: FileFormat = {
  id: 'csv',
  title: 'CSV, a finding a row',
  mimeType: 'text/csv; charset=utf-8',
  extension: 'csv',
  async *write({ events }) {
    yield lines([Object.keys(columns)]);
    for await (const page of events) {
      yield lines(page.map((event) => Object.values(columns).map((cell) => cell(event))));
    }
  },
};
