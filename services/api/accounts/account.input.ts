import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { AccountState } from '../../model/index.ts';
import { enumOf } from '../enums.ts';
import { EnumList, Nested, Text, TextList } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';

const AccountSort = enumOf(['ID_ASC', 'NAME_ASC']);
registerEnumType(AccountSort, { name: 'AccountSort', description: 'Order of accounts.' });

@InputType('AccountFilter', { description: 'All given conditions must hold.' })
class AccountFilterInput {
  @TextList('One of these accounts.')
  ids?: string[] | null;

  @EnumList(AccountState, 'In one of these states.')
  states?: AccountState[] | null;

  @TextList('In one of these units or below.')
  organizationalUnitIds?: string[] | null;

  @Text('Name holds this text, upper and lower case alike.')
  nameContains?: string | null;
}

@ArgsType()
export class AccountsArgs extends PageInput {
  @Nested(() => AccountFilterInput, 'Which accounts.')
  filter?: AccountFilterInput | null;

  @Field(() => AccountSort, { defaultValue: 'ID_ASC', description: 'In which order.' })
  sort = 'ID_ASC';
}
