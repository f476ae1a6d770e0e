import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AllowListStatus, type S3Text } from '../../model/index.ts';
import { connectionType } from '../relay/connection.type.ts';
import { RuleBase, S3TextType } from '../rules/rule.type.ts';

registerEnumType(AllowListStatus, {
  name: 'AllowListStatusCode',
  description: "Macie's AllowListStatusCode. With any but OK, the buckets that need the list are not scanned.",
});

@ObjectType('AllowListStatus', {
  simpleResolvers: true,
  description: 'What became of the list when it was read last: by a sweep, or by `checkAllowList`.',
})
export class AllowListStatusType {
  @Field(() => AllowListStatus, { description: 'Whether it could be read.' })
  code!: AllowListStatus;
  @Field(() => String, { nullable: true, description: 'Why it could not.' })
  description!: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was read; null: it was not kept.' })
  version!: number | null;
  @Field(() => ID, { nullable: true, description: 'The sweep; null: read on demand, or a pattern.' })
  sweepId!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When that sweep began, or the reading was asked for; null for a pattern, which needs no reading.',
  })
  checkedAt!: string | null;
}

@ObjectType('AllowListHits', {
  simpleResolvers: true,
  description: 'Matches kept back in the newest sweep that had any.',
})
export class AllowListHitsType {
  @Field(() => ID, { description: 'The sweep.' })
  sweepId!: string;
  @Field(() => GraphQLSafeInt, { description: 'Matches that were not reported.' })
  hits!: number;
  @Field(() => GraphQLSafeInt, { description: 'Buckets that they were in.' })
  buckets!: number;
}

@ObjectType('AllowList', { simpleResolvers: true, description: 'Values that are never reported, in one version.' })
export class AllowListType extends RuleBase {
  @Field(() => String, { nullable: true, description: 'Pattern that a whole value must match.' })
  regex!: string | null;
  @Field(() => S3TextType, { nullable: true, description: 'Where the values stand.' })
  s3Text!: S3Text | null;
  @Field(() => [ID], { description: 'Only in these accounts; empty: in all.' })
  accountIds!: readonly string[];
  @Field(() => [ID], { description: 'Only in these units and what is below them; empty: in all.' })
  organizationalUnitIds!: readonly string[];
  @Field(() => [String], { description: 'Only in buckets of these names; empty: in all.' })
  bucketNames!: readonly string[];
  @Field(() => GraphQLDateTime, { nullable: true, description: 'Sweeps that begin later do without it; null: never.' })
  expiresAt!: string | null;
}

@ObjectType('AllowListPayload', { simpleResolvers: true, description: 'The version that was made.' })
export class AllowListPayload {
  @Field(() => AllowListType, { description: 'The list.' })
  allowList!: object;
}

@ObjectType('CheckAllowListPayload', { simpleResolvers: true, description: 'What a check came to.' })
export class CheckAllowListPayload {
  @Field(() => Boolean, { description: 'False: it takes longer and goes on; `status` is that of the check before.' })
  done!: boolean;
  @Field(() => AllowListType, { description: 'The list in its newest version, with its status.' })
  allowList!: object;
}

export const AllowListConnection = connectionType('AllowList', AllowListType);
