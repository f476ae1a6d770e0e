import {
  type FindingDetection,
  type FindingEvent,
  type FindingStatus,
  isSuppressed,
  type Occurrence,
  partitionOf,
  type Severity,
} from '../../model/index.ts';
import { jsonBytes } from './fit.ts';
import { resourceArn } from './object-arn.ts';
import { objectUri } from './object-uri.ts';
import { ocsfEvidence } from './policy-details.ts';

const severityIds: Record<Severity, number> = { LOW: 2, MEDIUM: 3, HIGH: 4, CRITICAL: 5 };
const activities: Record<FindingStatus, readonly [id: number, name: string]> = {
  NEW: [1, 'Create'],
  ACTIVE: [2, 'Update'],
  REOPENED: [2, 'Update'],
  RESOLVED: [3, 'Close'],
};
/** `data_security.category_id`: Personal, Financial, Security. */
const categoryIds: Record<string, number> = { PII: 1, PHI: 1, FINANCIAL: 3, CREDENTIALS: 6 };
const encryptionIds: Record<string, boolean> = { NONE: false, AES256: true, 'aws:kms': true, 'aws:kms:dsse': true };
const ms = (time: string): number => Date.parse(time);

function occurrenceDetails(occurrence: Occurrence): Record<string, string | number> {
  switch (occurrence.kind) {
    case 'CELL':
      return {
        row_number: occurrence.row,
        column_number: occurrence.column,
        ...(occurrence.columnName === null ? {} : { column_name: occurrence.columnName }),
        ...(occurrence.cellReference === null ? {} : { cell_name: occurrence.cellReference }),
      };
    case 'LINE_RANGE':
      return { start_line: occurrence.start, end_line: occurrence.end };
    case 'PAGE':
      return { page_number: occurrence.pageNumber };
    case 'RECORD':
      return {
        record_index_in_array: occurrence.recordIndex,
        ...(occurrence.jsonPath === null ? {} : { json_path: occurrence.jsonPath }),
      };
    case 'OFFSET_RANGE':
      return {};
  }
}

/** OCSF holds the details of one occurrence of each kind; all of them are in the finding that `finding_info.uid` names. */
function discovery({ identifier, count, occurrences }: FindingDetection) {
  const details = occurrences.map(occurrenceDetails).find((each) => Object.keys(each).length > 0);
  return { type: identifier, count, ...(details === undefined ? {} : { occurrence_details: details }) };
}

function dataSecurity(detections: readonly FindingDetection[]) {
  const open = detections.filter((each) => each.status !== 'RESOLVED');
  const label = open.find((each) => each.label !== null)?.label ?? null;
  return {
    data_lifecycle_state_id: 1,
    detection_system_id: 4,
    confidentiality_id: 5,
    ...(label === null ? {} : { category: label, category_id: categoryIds[label] ?? 99 }),
    classifier_details: { type: 'orgsweep', name: 'orgsweep' },
    total: open.reduce((sum, each) => sum + each.count, 0),
    discovery_details: open.map(discovery),
  };
}

function databucket(event: FindingEvent) {
  const { finding, bucket } = event;
  const posture = bucket?.posture ?? null;
  const encrypted = posture === null ? undefined : encryptionIds[posture.encryptionType];
  const isPublic =
    posture === null || posture.effectivePermission === 'UNKNOWN'
      ? undefined
      : posture.effectivePermission === 'PUBLIC';
  return {
    type_id: 1,
    type: 'S3',
    name: finding.bucketName,
    uid: resourceArn({ ...finding, objectKey: null }),
    region: finding.region,
    ...(isPublic === undefined ? {} : { is_public: isPublic }),
    ...(encrypted === undefined ? {} : { is_encrypted: encrypted }),
    ...(bucket === null || bucket.createdAt === null ? {} : { created_time: ms(bucket.createdAt) }),
  };
}

function file({ finding }: FindingEvent) {
  const { object } = finding;
  if (object === null) return undefined;
  return {
    name: object.key.slice(object.key.lastIndexOf('/') + 1) || object.key,
    path: object.key,
    type_id: 1,
    size: object.sizeBytes,
    mime_type: object.mimeType,
    modified_time: ms(object.lastModified),
    uri: objectUri(finding),
  };
}

/**
 * The finding as OCSF 1.6.0: Data Security Finding (2006) for sensitive data, Compliance Finding (2003) for policy findings; with the profile
 * `cloud`. Source: schema.ocsf.io/1.6.0.
 */
export function ocsf(event: FindingEvent) {
  const { finding } = event;
  const [activityId, activity] = activities[event.status];
  const posture = finding.kind === 'POLICY';
  const classUid = posture ? 2003 : 2006;
  const object = file(event);
  const base = {
    activity_id: activityId,
    activity_name: activity,
    category_uid: 2,
    category_name: 'Findings',
    class_uid: classUid,
    class_name: posture ? 'Compliance Finding' : 'Data Security Finding',
    type_uid: classUid * 100 + activityId,
    severity_id: severityIds[finding.severity],
    status_id: event.status === 'RESOLVED' ? 4 : isSuppressed(finding) ? 3 : 1,
    time: ms(event.occurredAt),
    metadata: {
      version: '1.6.0',
      profiles: ['cloud'],
      uid: event.key,
      product: { name: 'orgsweep', vendor_name: 'orgsweep' },
    },
    cloud: {
      provider: 'AWS',
      region: finding.region,
      cloud_partition: partitionOf(finding.region),
      account: { uid: finding.accountId, ...(event.accountName === null ? {} : { name: event.accountName }) },
    },
    finding_info: {
      uid: finding.id,
      title: finding.title,
      desc: finding.description,
      types: [finding.type],
      created_time: ms(finding.firstSeen),
      first_seen_time: ms(finding.firstSeen),
      last_seen_time: ms(finding.lastSeen),
      modified_time: ms(event.occurredAt),
    },
  };
  if (posture) {
    return {
      ...base,
      compliance: {
        control: finding.checkId ?? finding.type,
        standards: ['orgsweep'],
        status_id: event.status === 'RESOLVED' ? 1 : 3,
      },
      ...(event.cause == null ? {} : { evidences: [ocsfEvidence(event.cause)] }),
      resources: [
        { uid: resourceArn(finding), type: 'AWS::S3::Bucket', name: finding.bucketName, region: finding.region },
      ],
    };
  }
  const whole = {
    ...base,
    data_security: dataSecurity(event.detections),
    databucket: databucket(event),
    ...(object === undefined ? {} : { file: object }),
  };
  return jsonBytes(whole) <= 1_000_000
    ? whole
    : { ...whole, data_security: { ...whole.data_security, discovery_details: [] } };
}
