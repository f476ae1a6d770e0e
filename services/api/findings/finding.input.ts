import { ArrayMaxSize, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { Confidence, DataLabel, EffectivePermission, FindingKind, FindingStatus, Severity } from '../../model/index.ts';
import type { FindingGroupBy } from '../../store/contract.ts';
import { enumOf, FindingGroupByEnum } from '../enums.ts';
import { limits } from '../limits/limits.ts';
import { EnumList, Nested, Text, TextList } from '../relay/fields.ts';
import { GroupLimitInput } from '../relay/group-limit-args.ts';
import { PageInput } from '../relay/page-args.ts';
import { SeenFilterInput } from '../relay/seen-filter.ts';

const FindingSort = enumOf(['SEVERITY_DESC', 'LAST_SEEN_DESC', 'FIRST_SEEN_DESC', 'COUNT_DESC', 'TYPE_ASC']);
registerEnumType(FindingSort, { name: 'FindingSort', description: 'Order of findings.' });

@InputType('BucketTagInput', { description: 'A tag of a bucket.' })
class BucketTagInput {
  @Field(() => String, { description: 'Its key.' })
  @MaxLength(limits.textLength)
  key!: string;

  @Field(() => String, { description: 'Its value.' })
  @MaxLength(limits.textLength)
  value!: string;
}

@InputType('FindingFilter', { description: 'All given conditions must hold.' })
export class FindingFilterInput extends SeenFilterInput {
  @TextList('One of these findings.')
  ids?: string[] | null;

  @TextList('In one of these buckets.')
  @Matches(/^[^*?]*$/, { each: true, message: 'write names of buckets in full: there are no wildcards' })
  bucketNames?: string[] | null;

  @Text('Key of the object begins so.')
  keyPrefix?: string | null;

  @EnumList(FindingKind, 'Of one of these kinds.')
  kinds?: FindingKind[] | null;

  @TextList("Of one of these types, in Macie's words.")
  types?: string[] | null;

  @EnumList(Severity, 'Of one of these severities.')
  severities?: Severity[] | null;

  @EnumList(FindingStatus, 'In one of these states.')
  statuses?: FindingStatus[] | null;

  @TextList('With a detection of one of these data identifiers.')
  identifiers?: string[] | null;

  @EnumList(DataLabel, 'With a detection of one of these kinds of data.')
  labels?: DataLabel[] | null;

  @Field(() => Confidence, { nullable: true, description: 'With a detection at least so sure.' })
  minConfidence?: Confidence | null;

  @TextList('Of one of these posture checks.')
  checkIds?: string[] | null;

  @Field(() => [BucketTagInput], { nullable: true, description: 'In a bucket with one of these tags.' })
  @ArrayMaxSize(limits.listEntries)
  @ValidateNested({ each: true })
  bucketTags?: BucketTagInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those that a suppression rule suppresses now; false: the others. Default: both.',
  })
  suppressed?: boolean | null;

  @Field(() => Severity, {
    nullable: true,
    description:
      'In a bucket about which GuardDuty has an open finding of at least this severity. Where GuardDuty was not read, no threat is known.',
  })
  minThreat?: Severity | null;

  @EnumList(EffectivePermission, 'In a bucket that the public can reach, or not, or not known.')
  effectivePermissions?: EffectivePermission[] | null;
}

@ArgsType()
export class FindingsArgs extends PageInput {
  @Nested(() => FindingFilterInput, 'Which findings.')
  filter?: FindingFilterInput | null;

  @Field(() => FindingSort, { defaultValue: 'SEVERITY_DESC', description: 'In which order.' })
  sort = 'SEVERITY_DESC';
}

@ArgsType()
export class FindingStatisticsArgs extends GroupLimitInput {
  @Field(() => FindingGroupByEnum, { description: 'What the findings are counted by.' })
  groupBy!: FindingGroupBy;

  @Nested(() => FindingFilterInput, 'Which findings.')
  filter?: FindingFilterInput | null;
}
