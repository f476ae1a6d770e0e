import { createHash } from 'node:crypto';
import type {
  Actor,
  FindingDetection,
  FindingEvent,
  FindingStatus,
  Occurrence,
  SweepEvent,
} from '../../model/index.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const at = '2026-11-01T10:00:00.000Z';

export const occurrencesOfAllKinds: readonly Occurrence[] = [
  { kind: 'CELL', row: 2, column: 3, columnName: 'card', cellReference: 'Sheet1!C2' },
  { kind: 'LINE_RANGE', start: 4, end: 4, startColumn: 7 },
  { kind: 'OFFSET_RANGE', start: 10, end: 26 },
  { kind: 'PAGE', pageNumber: 5 },
  { kind: 'RECORD', recordIndex: 6, jsonPath: '$.card' },
];

const detection = (identifier: string, occurrences: readonly Occurrence[]): FindingDetection => ({
  identifier,
  label: identifier.startsWith('custom:') ? null : 'FINANCIAL',
  category: identifier.startsWith('custom:') ? 'CUSTOM_IDENTIFIER' : 'FINANCIAL_INFORMATION',
  severity: 'HIGH',
  confidence: 'HIGH',
  count: occurrences.length,
  reasons: ['checksum'],
  occurrences,
  status: 'NEW',
  firstSeen: at,
  lastSeen: at,
});

interface SampleOptions {
  readonly status?: FindingStatus;
  readonly key?: string;
  readonly accountId?: string;
  readonly occurrences?: readonly Occurrence[];
  /** Of the bucket. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly bucket?: 'known' | 'unknown';
}

/** A sensitive data finding about one object. */
export function sensitiveEvent(options: SampleOptions = {}): FindingEvent {
  const {
    status = 'NEW',
    key = 'in/cards.csv',
    accountId = '111122223333',
    occurrences = occurrencesOfAllKinds,
    tags = { team: 'shop' },
  } = options;
  const object = {
    key,
    sizeBytes: 1_234,
    eTag: 'd41d8cd98f00b204e9800998ecf8427e',
    lastModified: at,
    storageClass: 'STANDARD',
    mimeType: 'text/csv',
    status: 'COMPLETE',
    reason: null,
    bytesClassified: 1_234,
  };
  return {
    key: hash(`delivery ${key} ${status}`),
    sweepId: 'sweep-1',
    occurredAt: '2026-11-02T10:00:00.000Z',
    status,
    finding: {
      id: hash(`finding ${key}`),
      kind: 'SENSITIVE_DATA',
      type: 'SensitiveData:S3Object/Multiple',
      title: 'The object holds financial information',
      description: 'Financial information was found.',
      severity: 'HIGH',
      status,
      accountId,
      region: 'us-east-1',
      bucketName: 'shop-data',
      objectKey: key,
      checkId: null,
      count: 6,
      firstSeen: at,
      lastSeen: at,
      resolvedAt: null,
      object,
    },
    detections: [detection('CREDIT_CARD_NUMBER', occurrences), detection('custom:badge', [])],
    bucket:
      options.bucket === 'unknown'
        ? null
        : {
            accountId,
            name: 'shop-data',
            region: 'us-east-1',
            createdAt: at,
            posture: {
              effectivePermission: 'PUBLIC',
              sharedAccess: 'EXTERNAL',
              encryptionType: 'aws:kms',
              kmsKeyArn: null,
              versioning: 'ENABLED',
              logging: 'DISABLED',
              tags,
              exposure: { exposure: 100, permission: 'READ', grantees: 'PUBLIC' },
            },
          },
    accountName: 'Shop',
  };
}

/** A policy finding about a bucket. */
export function policyEvent(status: FindingStatus = 'NEW'): FindingEvent {
  const event = sensitiveEvent({ status });
  return {
    ...event,
    key: hash(`policy ${status}`),
    finding: {
      ...event.finding,
      id: hash('policy'),
      kind: 'POLICY',
      type: 'Policy:IAMUser/S3BucketPublic',
      objectKey: null,
      object: null,
      checkId: 'bucket-public',
    },
    detections: [],
  };
}

/** News of a sweep that left 2,000 buckets out. */
export const sweepEvent = (subject: SweepEvent['subject']): SweepEvent => ({
  key: hash(`sweep ${subject}`),
  subject,
  sweepId: 'sweep-1',
  occurredAt: at,
  status: 'PARTIAL',
  trigger: 'MANUAL',
  startedAt: at,
  finishedAt: at,
  failureCode: null,
  auditHead: { seq: 7, hash: hash('audit') },
  totals: {
    accountsTotal: 2,
    accountsSwept: 1,
    bucketsTotal: 2_001,
    bucketsEvaluated: 1,
    bucketsScanned: 1,
    objectsListed: 2,
    objectsScanned: 1,
    objectsPartial: 0,
    objectsSkipped: 1,
    objectsWithPictures: 1,
    bytesRead: 9,
    findings: 0,
  },
  gapCount: 2_000,
  gaps: Array.from({ length: 1_000 }, (_, n) => ({
    aspect: 'OBJECTS',
    scope: 'BUCKET',
    accountId: '111122223333',
    region: 'us-east-1',
    bucketName: `bucket-${n}`,
    status: 'DENIED',
    reason: 'ACCESS_DENIED s3:ListBucket',
  })),
});

const nobody: Actor = {
  type: 'Unknown',
  accountId: null,
  arn: null,
  principalId: null,
  userName: null,
  invokedBy: null,
  issuerArn: null,
  issuerUserName: null,
  sessionCreatedAt: null,
  mfaAuthenticated: null,
  ipAddress: null,
  domainName: null,
  userAgent: null,
};

/** A policy finding that a call made. */
export function changedEvent(actor: Partial<Actor>): FindingEvent {
  const cause = {
    eventId: 'event-1',
    api: 'PutBucketPolicy',
    service: 's3.amazonaws.com',
    firstSeen: at,
    lastSeen: at,
    actor: { ...nobody, ...actor },
  };
  return { ...policyEvent(), cause };
}
