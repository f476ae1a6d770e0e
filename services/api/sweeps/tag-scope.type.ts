import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { TagCriterion } from '../../model/index.ts';
import { enumOf } from '../enums.ts';

export const TagComparator = enumOf(['EQ', 'NE']);
registerEnumType(TagComparator, { name: 'TagComparator', description: 'How tags are compared.' });

@ObjectType('TagValue', { simpleResolvers: true, description: 'A tag that a condition names.' })
class TagValueType {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Its value; null: any.' })
  value!: string | null;
}

@ObjectType('TagCriterion', { simpleResolvers: true, description: 'A condition on tags.' })
class TagCriterionType {
  @Field(() => TagComparator, { description: 'EQ: one of the tags is there. NE: none of them is.' })
  comparator!: 'EQ' | 'NE';

  @Field(() => [TagValueType], { description: 'The tags.' })
  tagValues!: TagCriterion['tagValues'];
}

@ObjectType('TagScope', { simpleResolvers: true, description: 'What is in scope by its tags.' })
export class TagScopeType {
  @Field(() => [TagCriterionType], { description: 'All must hold.' })
  includes!: readonly TagCriterion[];

  @Field(() => [TagCriterionType], { description: 'Where all hold, it is out.' })
  excludes!: readonly TagCriterion[];
}
