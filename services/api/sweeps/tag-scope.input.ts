import { ArrayMaxSize, ArrayMinSize, Length, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { limits } from '../limits/limits.ts';
import { TagComparator } from './tag-scope.type.ts';

@InputType('TagValueInput', { description: 'A tag.' })
class TagValueInput {
  @Field(() => String, { description: 'Its key, with its case.' })
  @Length(1, 128)
  key!: string;

  @Field(() => String, { nullable: true, description: 'Its value, with its case. Default: any.' })
  @MaxLength(256)
  value?: string | null;
}

@InputType('TagCriterionInput', { description: "A condition on tags: Macie's TAG criterion." })
export class TagCriterionInput {
  @Field(() => TagComparator, { description: 'EQ: one of the tags is there. NE: none of them is.' })
  comparator!: 'EQ' | 'NE';

  @Field(() => [TagValueInput], { description: 'The tags.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(limits.listEntries)
  @ValidateNested()
  tagValues!: TagValueInput[];
}

@InputType('TagScopeInput', { description: 'What is in scope by its tags. Conditions of one list are joined by AND.' })
export class TagScopeInput {
  @Field(() => [TagCriterionInput], { nullable: true, description: 'All must hold. Default: none.' })
  @ArrayMaxSize(limits.listEntries)
  @ValidateNested()
  includes?: TagCriterionInput[] | null;

  @Field(() => [TagCriterionInput], {
    nullable: true,
    description: 'Where all hold it is out, whatever includes it. Default: none.',
  })
  @ArrayMaxSize(limits.listEntries)
  @ValidateNested()
  excludes?: TagCriterionInput[] | null;
}
