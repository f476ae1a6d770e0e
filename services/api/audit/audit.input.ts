import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enums.ts';
import { Nested, TextList } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';

const AuditSort = enumOf(['SEQ_DESC']);
registerEnumType(AuditSort, { name: 'AuditSort', description: 'Order of audit events.' });

@InputType('AuditFilter', { description: 'All given conditions must hold.' })
export class AuditFilterInput {
  @TextList('By one of these.')
  actors?: string[] | null;

  @TextList('One of these mutations.')
  actions?: string[] | null;

  @TextList('About one of these.')
  targets?: string[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Later than this time.' })
  after?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'At this time or before.' })
  until?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what was begun and has no end, since it was cut off or goes on still.',
  })
  unended?: boolean | null;
}

@ArgsType()
export class AuditArgs extends PageInput {
  @Nested(() => AuditFilterInput, 'Which events.')
  filter?: AuditFilterInput | null;

  @Field(() => AuditSort, { defaultValue: 'SEQ_DESC', description: 'In which order.' })
  sort = 'SEQ_DESC';
}
