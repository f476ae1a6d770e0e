import { Matches } from 'class-validator';
import { InputType } from 'type-graphql';
import { TextList } from './fields.ts';

/** Where in the organization something is, as the filters of buckets and of findings take it. */
@InputType()
export abstract class PlaceFilterInput {
  @TextList('In one of these accounts.')
  @Matches(/^\d{12}$/, { each: true, message: 'an account id has 12 digits' })
  accountIds?: string[] | null;

  @TextList('In an account of one of these units or below.')
  organizationalUnitIds?: string[] | null;

  @TextList('In one of these regions.')
  regions?: string[] | null;
}

@InputType('PlaceFilter', { description: 'All given conditions must hold.' })
export class PlaceFilter extends PlaceFilterInput {}
