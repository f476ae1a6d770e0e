import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { AccountState, CoverageStatus } from '../../model/index.ts';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('Account', { simpleResolvers: true, description: 'An AWS account of the organization.' })
export class AccountType {
  @Field(() => ID, { description: 'The 12 digits.' })
  id!: string;

  @Field(() => String, { description: 'Name in AWS Organizations.' })
  name!: string;

  @Field(() => String, { description: 'Address of the root user.' })
  email!: string;

  @Field(() => AccountState, { description: 'State in AWS Organizations.' })
  state!: AccountState;

  @Field(() => ID, { description: 'Unit that holds it, `ou-…` or `r-…`.' })
  organizationalUnitId!: string;

  @Field(() => String, { description: 'Names of its units from the root down, `Root/Workloads/Prod`.' })
  organizationalUnitPath!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it joined; null when AWS did not say.' })
  joinedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Last sweep that was to read it, whether it could or not.' })
  lastSweepId!: string | null;

  @Field(() => CoverageStatus, { nullable: true, description: 'What came of that sweep here; null before the first.' })
  lastSweepStatus!: CoverageStatus | null;

  @Field(() => String, { nullable: true, description: 'Why it was not, or not wholly, read then.' })
  lastSweepReason!: string | null;
}

export const AccountConnection = connectionType('Account', AccountType);
