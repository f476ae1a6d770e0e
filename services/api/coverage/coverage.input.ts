import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { CoverageScope, CoverageStatus } from '../../model/index.ts';
import { enumOf } from '../enums.ts';
import { EnumList, Nested, TextList } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';

const CoverageSort = enumOf(['SCOPE_ASC']);
registerEnumType(CoverageSort, { name: 'CoverageSort', description: 'Order of coverage rows.' });

@InputType('CoverageFilter', { description: 'All given conditions must hold.' })
class CoverageFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this sweep.' })
  @MaxLength(128)
  sweepId?: string | null;

  @EnumList(CoverageScope, 'About one of these.')
  scopes?: CoverageScope[] | null;

  @EnumList(CoverageStatus, 'With one of these outcomes.')
  statuses?: CoverageStatus[] | null;

  @TextList('In one of these accounts.')
  accountIds?: string[] | null;
}

@ArgsType()
export class CoverageArgs extends PageInput {
  @Nested(() => CoverageFilterInput, 'Which rows.')
  filter?: CoverageFilterInput | null;

  @Field(() => CoverageSort, { defaultValue: 'SCOPE_ASC', description: 'In which order.' })
  sort = 'SCOPE_ASC';
}
