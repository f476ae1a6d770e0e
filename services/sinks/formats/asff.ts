import { bucketArn, type FindingEvent, isSuppressed, partitionOf, type Severity } from '../../model/index.ts';
import { classificationResult } from './classification-result.ts';
import { clip, fitted } from './fit.ts';
import { resourceArn } from './object-arn.ts';
import { pascal } from './occurrences.ts';
import { asffAction } from './policy-details.ts';

/** Security Hub takes no finding above 240 KB (partner guide); below it stays room for what the service adds. */
const maxFindingBytes = 230_000;

/** All that ASFF knows; a resource elsewhere is sent without. */
const partitions = ['aws', 'aws-cn', 'aws-us-gov'] as const;

const normalized: Record<Severity, number> = { LOW: 30, MEDIUM: 60, HIGH: 80, CRITICAL: 95 };

/** ASFF's taxonomy `namespace/category/classifier`, with Macie's type as classifier, as Macie itself sends it. */
function taxonomy({ kind, type }: FindingEvent['finding']): string {
  const classifier = type.replaceAll('/', '-');
  if (kind === 'SENSITIVE_DATA') return `Sensitive Data Identifications/PII/${classifier}`;
  if (kind === 'ANOMALY') return `Unusual Behaviors/Data/${classifier}`;
  return `Software and Configuration Checks/AWS Security Best Practices/${classifier}`;
}

/** Security Hub takes no text of blanks alone (`NonEmptyString`), as the name of a column may be: such a field is left out. */
function withoutBlank<T>(value: T): T;
function withoutBlank(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutBlank(each));
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, each]) => typeof each !== 'string' || /\S/.test(each));
  return Object.fromEntries(filled.map(([key, each]) => [key, withoutBlank(each)]));
}

function asffWith(event: FindingEvent, occurrenceLimit: number) {
  const { finding } = event;
  const partition = partitionOf(finding.region);
  const known = partitions.find((each) => each === partition);
  const where = { ...(known === undefined ? {} : { Partition: known }), Region: finding.region };
  const result = classificationResult(event, occurrenceLimit);
  const product = `arn:${partition}:securityhub:${finding.region}:${finding.accountId}:product/${finding.accountId}/default`;
  const cause = event.cause == null ? null : asffAction(event.cause);
  const severity = { Label: finding.severity, Normalized: normalized[finding.severity], Original: finding.severity };
  const bucket = {
    Type: 'AwsS3Bucket',
    Id: bucketArn(finding.bucketName, partition),
    ...where,
    ...(event.bucket?.createdAt === null || event.bucket === null
      ? {}
      : { Details: { AwsS3Bucket: { CreatedAt: event.bucket.createdAt } } }),
  };
  const object =
    finding.object === null || result === null
      ? []
      : [
          {
            Type: 'AwsS3Object',
            Id: clip(resourceArn(finding), 512),
            ...where,
            Details: { AwsS3Object: { ETag: finding.object.eTag, LastModified: finding.object.lastModified } },
            DataClassification: { Result: pascal(result) },
          },
        ];
  return withoutBlank({
    SchemaVersion: '2018-10-08',
    Id: `${finding.region}/${finding.accountId}/orgsweep/${finding.id}`,
    ProductArn: product,
    ProductName: 'orgsweep',
    CompanyName: 'orgsweep',
    GeneratorId: `orgsweep/${finding.checkId ?? finding.type}`,
    AwsAccountId: finding.accountId,
    ...(event.accountName === null ? {} : { AwsAccountName: clip(event.accountName, 1_024) }),
    Region: finding.region,
    Types: [taxonomy(finding)],
    FirstObservedAt: finding.firstSeen,
    LastObservedAt: finding.lastSeen,
    CreatedAt: finding.firstSeen,
    UpdatedAt: event.occurredAt,
    Severity: severity,
    FindingProviderFields: {
      Severity: { Label: severity.Label, Original: severity.Original },
      Types: [taxonomy(finding)],
    },
    Title: clip(finding.title, 256),
    Description: clip(finding.description, 1_024),
    ProductFields: {
      'orgsweep/status': event.status,
      'orgsweep/sweepId': event.sweepId,
      'orgsweep/deliveryKey': event.key,
      // The resource's Id has room for half of a key.
      ...(finding.objectKey === null ? {} : { 'orgsweep/object': `s3://${finding.bucketName}/${finding.objectKey}` }),
      ...cause?.fields,
    },
    ...(cause === null ? {} : { Action: cause.Action }),
    Resources: [...object, bucket],
    ...(finding.kind === 'POLICY'
      ? { Compliance: { Status: event.status === 'RESOLVED' ? ('PASSED' as const) : ('FAILED' as const) } }
      : {}),
    ...(isSuppressed(finding) ? { Workflow: { Status: 'SUPPRESSED' as const } } : {}),
    RecordState: event.status === 'RESOLVED' ? ('ARCHIVED' as const) : ('ACTIVE' as const),
  });
}

export type AsffFinding = ReturnType<typeof asffWith>;

/** The finding in the AWS Security Finding Format (Security Hub user guide), with as many occurrences as 240 KB have room for. */
export const asff = (event: FindingEvent): AsffFinding => fitted((limit) => asffWith(event, limit), maxFindingBytes);
