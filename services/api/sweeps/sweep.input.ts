import { Length, Matches } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { SweepStatus } from '../../model/index.ts';
import { enumOf } from '../enums.ts';
import { EnumList, Nested, Text } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';
import { SweepOptionsInput } from './sweep-options.input.ts';

@InputType('StartSweepInput', { description: 'What to sweep. Without anything: the whole organization.' })
export class StartSweepInput extends SweepOptionsInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Any text of the caller: the same token starts one sweep only, however often it is sent. 8 to 128 characters.',
  })
  @Length(8, 128)
  @Matches(/^[\x21-\x7e]*$/, { message: 'clientToken must be printable ASCII without spaces' })
  clientToken?: string | null;
}

const SweepSort = enumOf(['STARTED_DESC']);
registerEnumType(SweepSort, { name: 'SweepSort', description: 'Order of sweeps.' });

@InputType('SweepFilter', { description: 'All given conditions must hold.' })
export class SweepFilterInput {
  @Text('Whose id begins so.')
  idPrefix?: string | null;

  @EnumList(SweepStatus, 'Standing so.')
  statuses?: SweepStatus[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Started later than this time.' })
  startedAfter?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Started at this time or before.' })
  startedUntil?: Date | null;
}

@ArgsType()
export class SweepsArgs extends PageInput {
  @Nested(() => SweepFilterInput, 'Which sweeps.')
  filter?: SweepFilterInput | null;

  @Field(() => SweepSort, { defaultValue: 'STARTED_DESC', description: 'In which order.' })
  sort = 'STARTED_DESC';
}
