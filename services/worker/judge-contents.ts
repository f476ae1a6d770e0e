import type { AccountHandle } from '../aws/index.ts';
import { partitionOf } from '../model/index.ts';
import { evaluateContents } from '../posture/index.ts';
import { sweepOf, type WorkerDeps } from './deps.ts';

/** Judges the checks that depend on what the bucket holds, at the end of its scan, from the facts that this sweep's posture stored. */
export async function judgeContents(
  store: WorkerDeps['store'],
  { sweepId, accountId }: AccountHandle,
  bucketName: string,
): Promise<void> {
  const bucket = await store.getBucket(accountId, bucketName);
  const facts = await store.contentFacts(accountId, bucketName);
  if (bucket === null || facts === null) return;
  const { startedAt } = await sweepOf(store, sweepId);
  const contents = (await store.bucketContents(accountId, [bucketName])).get(bucketName);
  const evaluations = evaluateContents(facts, {
    accountId,
    bucketName,
    region: bucket.region,
    partition: partitionOf(bucket.region),
    contents,
    at: startedAt,
  });
  await store.writePosture(sweepId, accountId, [{ bucketName, evaluations }]);
}
