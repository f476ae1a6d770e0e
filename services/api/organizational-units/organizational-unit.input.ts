import { ArgsType, InputType } from 'type-graphql';
import { Nested, Text, TextList } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';

@InputType('OrganizationalUnitFilter', { description: 'All given conditions must hold.' })
class OrganizationalUnitFilterInput {
  @TextList('One of these units.')
  ids?: string[] | null;

  @TextList('Directly below one of these units.')
  parentIds?: string[] | null;

  @Text('Name holds this text, upper and lower case alike.')
  nameContains?: string | null;
}

@ArgsType()
export class OrganizationalUnitsArgs extends PageInput {
  @Nested(() => OrganizationalUnitFilterInput, 'Which units.')
  filter?: OrganizationalUnitFilterInput | null;
}
