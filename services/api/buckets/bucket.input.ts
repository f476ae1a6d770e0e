import { IsIn, Max, Min } from 'class-validator';
import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { EffectivePermission, SharedAccess } from '../../model/index.ts';
import { enumOf } from '../enums.ts';
import { EnumList, Nested, Text, TextList } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';
import { PlaceFilterInput } from '../relay/place-filter.ts';

const BucketSort = enumOf(['NAME_ASC', 'SIZE_DESC', 'OPEN_FINDINGS_DESC', 'RISK_DESC']);
registerEnumType(BucketSort, { name: 'BucketSort', description: 'Order of buckets.' });

@InputType('BucketFilter', { description: 'All given conditions must hold.' })
class BucketFilterInput extends PlaceFilterInput {
  @TextList('One of these names.')
  names?: string[] | null;

  @Text('Name holds this text.')
  nameContains?: string | null;

  @EnumList(EffectivePermission, 'Reachable by the public, or not, or not known.')
  effectivePermissions?: EffectivePermission[] | null;

  @EnumList(SharedAccess, 'Shared so.')
  sharedAccess?: SharedAccess[] | null;

  @TextList('Default encryption: NONE, AES256, aws:kms, aws:kms:dsse, UNKNOWN.')
  @IsIn(['NONE', 'AES256', 'aws:kms', 'aws:kms:dsse', 'UNKNOWN'], { each: true })
  encryptionTypes?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Risk of at least this, 0 to 100.' })
  @Min(0)
  @Max(100)
  minRiskScore?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Also buckets that no longer exist. Default: false.' })
  includeGone?: boolean | null;
}

@ArgsType()
export class BucketsArgs extends PageInput {
  @Nested(() => BucketFilterInput, 'Which buckets.')
  filter?: BucketFilterInput | null;

  @Field(() => BucketSort, { defaultValue: 'NAME_ASC', description: 'In which order.' })
  sort = 'NAME_ASC';
}
