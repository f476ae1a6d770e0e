import { FieldResolver, Resolver, Root } from 'type-graphql';
import { bestCounts, bestEncryption, type ObjectCounts } from '../../model/index.ts';
import type { BucketRow } from '../../store/contract.ts';
import { listCost } from '../limits/cost.ts';
import { BucketType } from './bucket.type.ts';
import { ObjectSumType, UnclassifiableType } from './inventory.type.ts';
import { CountLookType, countLook, ObjectCountsType } from './object-counts.type.ts';

const countsOf = ({ countLooks }: BucketRow): ObjectCounts[] => countLooks.flatMap(({ counts }) => counts ?? []);

/** Who counts a bucket's objects, and whose word is the best. */
@Resolver(() => BucketType)
export class ObjectCountsResolver {
  @FieldResolver(() => ObjectCountsType, {
    nullable: true,
    description:
      'The truest and newest counts: the newest whole listing or S3 Inventory report; CloudWatch where there is none, or where it is more than a week newer. Null: nobody counts.',
  })
  objectCounts(@Root() bucket: BucketRow): ObjectCounts | null {
    return bestCounts(countsOf(bucket));
  }

  @FieldResolver(() => ObjectCountsType, {
    nullable: true,
    description: 'The counts that know the encryption of most objects. Null: nobody tells it.',
  })
  encryptionCounts(@Root() bucket: BucketRow): ObjectCounts | null {
    return bestEncryption(countsOf(bucket));
  }

  @FieldResolver(() => [CountLookType], { complexity: listCost(3), description: 'Every source of object counts.' })
  countLooks(@Root() bucket: BucketRow): CountLookType[] {
    return bucket.countLooks.map(countLook);
  }
}

@Resolver(() => UnclassifiableType)
export class UnclassifiableResolver {
  @FieldResolver(() => ObjectSumType, { description: 'Both.' })
  total(@Root() { storageClass, fileType }: UnclassifiableType): ObjectSumType {
    return {
      objectCount: storageClass.objectCount + fileType.objectCount,
      sizeBytes: storageClass.sizeBytes + fileType.sizeBytes,
    };
  }
}
