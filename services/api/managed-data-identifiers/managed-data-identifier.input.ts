import { ArgsType, Field, InputType } from 'type-graphql';
import { DataLabel } from '../../model/index.ts';
import { EnumList, Nested, TextList } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';

@InputType('ManagedDataIdentifierFilter', { description: 'Which of them.' })
export class ManagedDataIdentifierFilter {
  @TextList('Only these ids.')
  ids?: string[] | null;

  @EnumList(DataLabel, 'Only these kinds of data.')
  labels?: DataLabel[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those in, or out of, the RECOMMENDED set.' })
  recommended?: boolean | null;
}

@ArgsType()
export class ManagedDataIdentifiersArgs extends PageInput {
  @Nested(() => ManagedDataIdentifierFilter, 'Which of them. Default: all.')
  filter?: ManagedDataIdentifierFilter | null;
}
