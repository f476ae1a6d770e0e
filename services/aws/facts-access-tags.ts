import { GetBucketAbacCommand } from '@aws-sdk/client-s3';
import { absent, type BucketRef, denied, type Fact, failed } from '../model/index.ts';
import type { MemberCaller } from './caller.ts';
import type { AccountHandle } from './contract.ts';
import { translate } from './errors.ts';

const action = 's3:GetBucketAbac';

/** The bucket's tags as policies see them. A bucket that is known to have no tags is not asked whether they would count. */
export async function readAccessTags(
  caller: MemberCaller,
  handle: AccountHandle,
  bucket: BucketRef,
  tags: Fact<unknown>,
): Promise<Fact<unknown>> {
  if (tags.state === 'absent' || (tags.state === 'known' && Object.keys(Object(tags.value)).length === 0))
    return absent;
  const input = { Bucket: bucket.name, ExpectedBucketOwner: handle.accountId };
  try {
    const answer = await caller.ask(handle, bucket.region, action, ({ s3 }) =>
      s3.send(new GetBucketAbacCommand(input)),
    );
    return answer.AbacStatus?.Status === 'Enabled' ? tags : absent;
  } catch (error) {
    const { code } = translate(error, action, bucket.region);
    return code === 'ACCESS_DENIED' ? denied(action) : failed(code);
  }
}
