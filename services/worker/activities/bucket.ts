import { Context } from '@temporalio/activity';
import type { BucketPort } from '../../../workflows/ports.ts';
import type { AccountHandle } from '../../aws/index.ts';
import { type BucketRef, type ObjectRef, OrgsweepError } from '../../model/index.ts';
import type { ScannedObject, SweepRecord } from '../../store/contract.ts';
import { sweepOf, type WorkerDeps } from '../deps.ts';
import { heartbeat, resumeFrom } from '../heartbeat.ts';
import { judgeContents } from '../judge-contents.ts';
import { mapLimited } from '../map-limited.ts';
import { readObjectTags } from '../read-object-tags.ts';
import type { BucketRules } from '../rules/rule-loader.ts';
import { objectTries, scanObject } from '../scan-object.ts';
import { skipReason, tagSkipReason } from '../select-object.ts';

/** Objects between two writes and heartbeats: what a killed worker may have to read again. */
const batchSize = 100;

interface PageCursor {
  readonly startAfter: string | null;
  readonly afterKey: string;
}

function isPageCursor(details: unknown): details is PageCursor {
  return (
    typeof details === 'object' &&
    details !== null &&
    'startAfter' in details &&
    'afterKey' in details &&
    typeof details.afterKey === 'string'
  );
}

/** Activities of one bucket. */
export function createBucketActivities(deps: WorkerDeps): BucketPort {
  const { store, aws, pool } = deps;

  async function scanBatch(
    sweep: SweepRecord,
    handle: AccountHandle,
    bucket: BucketRef,
    rules: BucketRules,
    objects: readonly ObjectRef[],
  ): Promise<readonly ScannedObject[]> {
    const { cancellationSignal, info } = Context.current();
    const { options } = sweep;
    const known = options.onlyChanged
      ? await store.knownObjects(
          bucket.accountId,
          bucket.name,
          objects.map(({ key }) => key),
        )
      : new Map();
    return await mapLimited(objects, deps.readConcurrency, async (object) => {
      const skip =
        skipReason(object, bucket.name, options) ??
        (await tagSkipReason(aws, handle, bucket, object, options, info.attempt >= objectTries));
      if (skip !== null)
        return {
          object,
          result: {
            status: 'SKIPPED',
            reason: skip,
            mimeType: '',
            bytesRead: 0,
            bytesClassified: 0,
            detections: [],
            catalogueVersion: pool.catalogueVersion,
          },
        } as const;
      const before = known.get(object.key);
      const unchanged = before !== undefined && before.eTag === object.eTag && before.sizeBytes === object.sizeBytes;
      const sameRules =
        before?.catalogueVersion === pool.catalogueVersion && before.rulesVersion === rules.mark.version;
      if (unchanged && before.status === 'COMPLETE' && sameRules) return { object, result: null };
      return {
        object,
        result: await scanObject(
          deps,
          handle,
          bucket,
          object,
          options,
          rules.ruleSet,
          info.attempt,
          cancellationSignal,
        ),
      };
    });
  }

  return {
    async scanPage({ sweepId, accountId, bucketName, startAfter }) {
      const sweep = await sweepOf(store, sweepId);
      const bucket = await store.getBucket(accountId, bucketName);
      const handle = { sweepId, accountId };
      if (bucket === null) return { next: null, objects: 0, bytesRead: 0, gone: true };
      const listed = await aws.listObjects(handle, bucket, startAfter).catch((error: unknown) => {
        if (error instanceof OrgsweepError && error.code === 'NOT_FOUND') return null;
        throw error;
      });
      if (listed === null) return { next: null, objects: 0, bytesRead: 0, gone: true };

      const cursor = resumeFrom(isPageCursor);
      const doneIndex =
        cursor?.startAfter === startAfter ? listed.objects.findIndex(({ key }) => key === cursor.afterKey) : -1;
      const rules = await deps.rules.rulesFor(sweep, bucket);
      let bytesRead = 0;
      for (let from = doneIndex + 1; from < listed.objects.length; from += batchSize) {
        const batch = await scanBatch(sweep, handle, bucket, rules, listed.objects.slice(from, from + batchSize));
        await store.writeObjects(sweepId, accountId, bucketName, batch, rules.mark);
        bytesRead += batch.reduce((sum, { result }) => sum + (result?.bytesRead ?? 0), 0);
        const afterKey = batch.at(-1)?.object.key;
        if (afterKey !== undefined) heartbeat({ startAfter, afterKey });
      }
      return { next: listed.next, objects: listed.objects.length, bytesRead, gone: false };
    },

    async closeBucket({ sweepId, accountId, bucketName, listedWhole, code }) {
      const result = await store.closeBucketScan(sweepId, accountId, bucketName, listedWhole, code);
      await readObjectTags(store, aws, { sweepId, accountId }, bucketName);
      await judgeContents(store, { sweepId, accountId }, bucketName);
      return result;
    },
  };
}
