import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ExternalProvider, ExternalReadStatus, ExternalSeverity, ExternalState } from '../../model/index.ts';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('ExternalFinding', {
  simpleResolvers: true,
  description: 'What GuardDuty or Security Hub has about a bucket, as the last read saw it.',
})
export class ExternalFindingType {
  @Field(() => ID, { description: 'The same over all reads.' })
  id!: string;

  @Field(() => ExternalProvider, { description: 'The service that it was read from.' })
  provider!: ExternalProvider;

  @Field(() => String, { description: 'Id of the finding there.' })
  foreignId!: string;

  @Field(() => String, { description: 'Who made it: GuardDuty, Security Hub, or the product that sent it there.' })
  product!: string;

  @Field(() => String, { description: "Its type in the provider's words." })
  type!: string;

  @Field(() => String, { description: 'Its title: text of others, on one line, at most 256 characters.' })
  title!: string;

  @Field(() => ExternalSeverity, { description: 'Its severity.' })
  severity!: ExternalSeverity;

  @Field(() => Int, { description: '0 to 100, as Security Hub normalizes.' })
  severityScore!: number;

  @Field(() => String, { nullable: true, description: 'The security control, S3.5; null where it is of none.' })
  control!: string | null;

  @Field(() => GraphQLSafeInt, { description: 'How often the provider saw it.' })
  count!: number;

  @Field(() => ID, { description: 'Account of the bucket.' })
  accountId!: string;

  @Field(() => String, { description: 'Region that it was found in.' })
  region!: string;

  @Field(() => String, { description: 'The bucket.' })
  bucketName!: string;

  @Field(() => GraphQLDateTime, { description: 'When the provider saw it first.' })
  firstSeen!: string;

  @Field(() => GraphQLDateTime, { description: 'When the provider saw it last.' })
  lastSeen!: string;

  @Field(() => ExternalState, { description: 'Whether the provider still lists it.' })
  state!: ExternalState;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'The read that no longer found it.' })
  resolvedAt!: string | null;

  @Field(() => GraphQLDateTime, { description: 'The last read that saw it, or no longer did.' })
  readAt!: string;
}

export const ExternalFindingConnection = connectionType('ExternalFinding', ExternalFindingType);

@ObjectType('ExternalFindingRead', {
  simpleResolvers: true,
  description:
    'How reading a service went in the account and region of a bucket. Only COVERED says that there is no more.',
})
export class ExternalReadType {
  @Field(() => ExternalProvider, { description: 'The service.' })
  provider!: ExternalProvider;

  @Field(() => ExternalReadStatus, { description: 'How it went.' })
  status!: ExternalReadStatus;

  @Field(() => String, { nullable: true, description: 'The code and the IAM action; null when COVERED or NOT_READ.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: "Account whose view was read; null: the bucket's own account." })
  administratorId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was tried last.' })
  readAt!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was read last.' })
  coveredAt!: string | null;
}

@ObjectType('ExternalFindingGroup', {
  simpleResolvers: true,
  description: 'Findings of other services that have one thing in common.',
})
export class ExternalFindingGroupType {
  @Field(() => String, { description: 'What they have in common.' })
  key!: string;

  @Field(() => GraphQLSafeInt, { description: 'How many.' })
  count!: number;
}

@ObjectType('ReadExternalFindingsPayload', { simpleResolvers: true, description: 'What a read came to.' })
export class ReadExternalPayload {
  @Field(() => Boolean, { description: 'False: it takes longer, and goes on.' })
  done!: boolean;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Places that were asked: accounts times regions times services.',
  })
  places!: number | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Findings that they listed.' })
  findings!: number | null;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Places that could not be read; `externalFindingReads` of the buckets there says why.',
  })
  gaps!: number | null;
}
