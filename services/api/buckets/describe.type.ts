import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, Tristate } from '../enums.ts';

export const UnencryptedUploads = enumOf(['TRUE', 'FALSE', 'UNKNOWN']);
registerEnumType(UnencryptedUploads, {
  name: 'AllowsUnencryptedObjectUploads',
  description: "Macie's values.",
  valuesConfig: {
    TRUE: { description: 'The policy does not demand that uploads name an encryption; they take the default.' },
    FALSE: { description: 'It denies uploads that name none.' },
    UNKNOWN: { description: 'The policy was not read or not understood.' },
  },
});
export const BucketErrorCode = enumOf(['ACCESS_DENIED', 'BUCKET_COUNT_EXCEEDS_QUOTA']);
registerEnumType(BucketErrorCode, {
  name: 'BucketErrorCode',
  description: 'What keeps a bucket from being seen whole.',
  valuesConfig: { BUCKET_COUNT_EXCEEDS_QUOTA: { description: "Macie's; never given here, there is no quota." } },
});
const JobTruth = enumOf(['TRUE', 'FALSE', 'UNKNOWN']);
registerEnumType(JobTruth, { name: 'IsDefinedInJob', description: "Macie's values." });
export const MonitoringStatus = enumOf(['MONITORED', 'NOT_MONITORED']);
registerEnumType(MonitoringStatus, {
  name: 'AutomatedDiscoveryMonitoringStatus',
  description: "Macie's values.",
  valuesConfig: {
    MONITORED: { description: 'A schedule that is not paused scans its objects.' },
    NOT_MONITORED: { description: 'None does.' },
  },
});

@ObjectType('JobDetails', { simpleResolvers: true, description: 'Sweeps and schedules that scan its objects.' })
export class JobDetailsType {
  @Field(() => JobTruth, { description: 'A sweep has scanned it, or a schedule is to.' })
  isDefinedInJob!: string;

  @Field(() => JobTruth, { description: 'A schedule that is not paused is to scan it.' })
  isMonitoredByJob!: string;

  @Field(() => ID, { nullable: true, description: 'The last sweep that scanned it.' })
  lastJobId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When that sweep started.' })
  lastJobRunTime!: string | null;
}

@ObjectType('ReplicationDetails', { simpleResolvers: true, description: 'Where objects are copied to.' })
export class ReplicationDetailsType {
  @Field(() => Boolean, { nullable: true, description: 'A rule is in force; null when not read.' })
  replicated!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'To an account outside the organization; null when an owner is not known.',
  })
  replicatedExternally!: boolean | null;

  @Field(() => [ID], { description: 'Accounts copied to, as far as they are known.' })
  replicationAccounts!: readonly string[];
}

@ObjectType('BucketScanMark', { simpleResolvers: true, description: 'A sweep that scanned a bucket.' })
export class BucketScanMarkType {
  @Field(() => ID, { description: 'The sweep.' })
  sweepId!: string;

  @Field(() => GraphQLDateTime, { description: 'When the sweep started.' })
  startedAt!: string;
}

@ObjectType('BlockPublicAccess', { simpleResolvers: true, description: 'The four settings of block public access.' })
class BlockPublicAccessType {
  @Field(() => Boolean, { description: 'New public ACLs are refused.' })
  blockPublicAcls!: boolean;

  @Field(() => Boolean, { description: 'Public ACLs have no effect.' })
  ignorePublicAcls!: boolean;

  @Field(() => Boolean, { description: 'New public policies are refused.' })
  blockPublicPolicy!: boolean;

  @Field(() => Boolean, { description: 'Public policies let only the own account and services in.' })
  restrictPublicBuckets!: boolean;
}

@ObjectType('PublicGrants', {
  simpleResolvers: true,
  description: 'What one source of rights would give the public, no block in its way.',
})
export class PublicGrantsType {
  @Field(() => Tristate, { description: 'Reading or listing.' })
  allowsPublicReadAccess!: string;

  @Field(() => Tristate, { description: 'Writing, or changing rights.' })
  allowsPublicWriteAccess!: string;
}

@ObjectType('PermissionConfiguration', {
  simpleResolvers: true,
  description: "Where public access comes from and what closes it: Macie's bucketPermissionConfiguration.",
})
export class PermissionConfigurationType {
  @Field(() => BlockPublicAccessType, { nullable: true, description: 'Of the account; null when not read.' })
  accountBlockPublicAccess!: BlockPublicAccessType | null;

  @Field(() => BlockPublicAccessType, { nullable: true, description: 'Of the bucket; null when not read.' })
  bucketBlockPublicAccess!: BlockPublicAccessType | null;

  @Field(() => PublicGrantsType, { description: 'Of the ACL.' })
  accessControlList!: PublicGrantsType;

  @Field(() => PublicGrantsType, { description: 'Of the bucket policy.' })
  bucketPolicy!: PublicGrantsType;
}
