import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('OrganizationalUnit', { simpleResolvers: true, description: 'A unit of the organization, or its root.' })
export class OrganizationalUnitType {
  @Field(() => ID, { description: '`r-…` for the root, `ou-…` below it.' })
  id!: string;

  @Field(() => String, { description: 'Name in AWS Organizations.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Unit above it; null for the root.' })
  parentId!: string | null;

  @Field(() => String, { description: 'Names from the root down, `Root/Workloads/Prod`.' })
  path!: string;

  @Field(() => String, { description: 'Form of `aws:PrincipalOrgPaths`: `o-…/r-…/ou-…/`.' })
  idPath!: string;
}

export const OrganizationalUnitConnection = connectionType('OrganizationalUnit', OrganizationalUnitType);
