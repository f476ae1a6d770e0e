import { Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ExternalProvider, ExternalReadStatus, ExternalSeverity, ExternalState } from '../../model/index.ts';
import { ExternalFindingGroupBy } from '../../store/contract.ts';
import { enumOf } from '../enums.ts';
import { EnumList, Nested, TextList } from '../relay/fields.ts';
import { GroupLimitInput } from '../relay/group-limit-args.ts';
import { PageInput } from '../relay/page-args.ts';
import { SeenFilterInput } from '../relay/seen-filter.ts';

registerEnumType(ExternalProvider, { name: 'ExternalProvider', description: 'A service whose findings are read in.' });
registerEnumType(ExternalSeverity, {
  name: 'ExternalSeverity',
  description: "Security Hub's labels; GuardDuty's numbers fall into the last four.",
});
registerEnumType(ExternalState, {
  name: 'ExternalState',
  description: 'Where a finding of another service is in its life.',
  valuesConfig: { RESOLVED: { description: 'A read of the whole place no longer had it.' } },
});
registerEnumType(ExternalReadStatus, {
  name: 'ExternalReadStatus',
  description: 'How reading a service in one place went.',
  valuesConfig: {
    COVERED: { description: 'Read whole: what is listed is all there is.' },
    NOT_ENABLED: { description: 'The service is not switched on there.' },
    NOT_READ: { description: 'Nobody has asked yet.' },
  },
});
const GroupBy = enumOf(ExternalFindingGroupBy);
registerEnumType(GroupBy, {
  name: 'ExternalFindingGroupBy',
  description: 'By what findings of other services are counted.',
});
const Sort = enumOf(['SEVERITY_DESC', 'LAST_SEEN_DESC', 'FIRST_SEEN_DESC']);
registerEnumType(Sort, { name: 'ExternalFindingSort', description: 'Order of findings of other services.' });

@InputType('ExternalFindingFilter', { description: 'All given conditions must hold.' })
export class ExternalFindingFilterInput extends SeenFilterInput {
  @TextList('About one of these buckets.')
  bucketNames?: string[] | null;

  @EnumList(ExternalProvider, 'Read from one of these services.')
  providers?: ExternalProvider[] | null;

  @TextList('Made by one of these products.')
  products?: string[] | null;

  @TextList('Of one of these types.')
  types?: string[] | null;

  @TextList('Of one of these controls: S3.5.')
  controls?: string[] | null;

  @EnumList(ExternalSeverity, 'Of one of these severities.')
  severities?: ExternalSeverity[] | null;

  @EnumList(ExternalState, 'In one of these states.')
  states?: ExternalState[] | null;
}

@ArgsType()
export class ExternalFindingsArgs extends PageInput {
  @Nested(() => ExternalFindingFilterInput, 'Which findings.')
  filter?: ExternalFindingFilterInput | null;

  @Field(() => Sort, { defaultValue: 'SEVERITY_DESC', description: 'In which order.' })
  sort = 'SEVERITY_DESC';
}

@ArgsType()
export class ReadExternalArgs {
  @Field(() => ID, { nullable: true, description: 'Only in this account. Default: in all.' })
  @Matches(/^\d{12}$/, { message: 'accountId must be an id of 12 digits' })
  accountId?: string | null;
}

@ArgsType()
export class ExternalStatisticsArgs extends GroupLimitInput {
  @Field(() => GroupBy, { description: 'What they are counted by.' })
  groupBy!: ExternalFindingGroupBy;

  @Nested(() => ExternalFindingFilterInput, 'Which findings.')
  filter?: ExternalFindingFilterInput | null;
}
