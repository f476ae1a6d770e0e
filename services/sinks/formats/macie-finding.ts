import { bucketArn, type FindingEvent, isSuppressed, partitionOf, severityScore } from '../../model/index.ts';
import { classificationResult } from './classification-result.ts';
import { resourceArn } from './object-arn.ts';
import { policyDetails } from './policy-details.ts';

const titleCase = (word: string): string => `${word.charAt(0)}${word.slice(1).toLowerCase()}`;

function s3Object(event: FindingEvent) {
  const { object, bucketName, region } = event.finding;
  if (object === null) return undefined;
  const name = object.key.slice(object.key.lastIndexOf('/') + 1);
  return {
    bucketArn: bucketArn(bucketName, partitionOf(region)),
    key: object.key,
    path: `${bucketName}/${object.key}`,
    extension: name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '',
    size: object.sizeBytes,
    eTag: object.eTag,
    lastModified: object.lastModified,
    storageClass: object.storageClass,
  };
}

function s3Bucket(event: FindingEvent) {
  const { bucketName, region } = event.finding;
  const posture = event.bucket?.posture ?? null;
  return {
    arn: bucketArn(bucketName, partitionOf(region)),
    name: bucketName,
    ...(event.bucket?.createdAt === null || event.bucket === null ? {} : { createdAt: event.bucket.createdAt }),
    publicAccess: { effectivePermission: posture?.effectivePermission ?? 'UNKNOWN' },
    ...(posture === null
      ? {}
      : {
          defaultServerSideEncryption: {
            encryptionType: posture.encryptionType,
            ...(posture.kmsKeyArn === null ? {} : { kmsMasterKeyId: posture.kmsKeyArn }),
          },
          tags: Object.entries(posture.tags).map(([key, value]) => ({ key, value })),
        }),
  };
}

/** The finding in the shape of Macie's `Finding` (API reference, schemaVersion 1.0), with `orgsweep` for what Macie has no place for. */
export function macieFinding(event: FindingEvent, occurrenceLimit: number) {
  const { finding } = event;
  const result = classificationResult(event, occurrenceLimit);
  const object = s3Object(event);
  return {
    schemaVersion: '1.0',
    id: finding.id,
    accountId: finding.accountId,
    region: finding.region,
    partition: partitionOf(finding.region),
    type: finding.type,
    category: finding.kind === 'SENSITIVE_DATA' ? 'CLASSIFICATION' : finding.kind,
    title: finding.title,
    description: finding.description,
    severity: { score: severityScore(finding.severity), description: titleCase(finding.severity) },
    count: finding.count,
    createdAt: finding.firstSeen,
    updatedAt: event.occurredAt,
    archived: event.status === 'RESOLVED' || isSuppressed(finding),
    sample: false,
    resourcesAffected: { s3Bucket: s3Bucket(event), ...(object === undefined ? {} : { s3Object: object }) },
    ...(result === null
      ? {}
      : {
          classificationDetails: { originType: 'SENSITIVE_DATA_DISCOVERY_JOB', jobId: event.sweepId, result },
        }),
    ...(event.cause == null ? {} : { policyDetails: policyDetails(event.cause) }),
    orgsweep: {
      status: event.status,
      sweepId: event.sweepId,
      deliveryKey: event.key,
      resourceArn: resourceArn(finding),
      checkId: finding.checkId,
      accountName: event.accountName,
      ...(event.cause == null ? {} : { actor: event.cause.actor, changeEventId: event.cause.eventId }),
    },
  };
}
