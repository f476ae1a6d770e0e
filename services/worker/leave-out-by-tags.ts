import type { AccountHandle } from '../aws/index.ts';
import { asksForTags, inTagScope, type TagScope, unreadReason } from '../model/index.ts';
import type { WorkerDeps } from './deps.ts';
import { sweepOf } from './deps.ts';
import { judgeContents } from './judge-contents.ts';

/** Why the bucket's objects are not read; null when they are. Tags that could not be read may be those that keep it out. */
async function reasonOf(
  store: WorkerDeps['store'],
  { accountId }: AccountHandle,
  bucketName: string,
  scope: TagScope,
): Promise<string | null> {
  const facts = await store.contentFacts(accountId, bucketName);
  if (facts === null) return 'TAGS_NOT_READ';
  const unread = unreadReason(facts.tags);
  if (unread !== undefined) return `TAGS_NOT_READ ${unread}`;
  return inTagScope(scope, facts.tags.state === 'known' ? facts.tags.value : {}) ? null : 'EXCLUDED_BY_TAGS';
}

/** Of the buckets those whose objects the sweep reads by their tags. The others are named in coverage, and judged by what is known of them. */
export async function leaveOutByTags(
  store: WorkerDeps['store'],
  handle: AccountHandle,
  bucketNames: readonly string[],
): Promise<string[]> {
  const { sweepId, accountId } = handle;
  const { options } = await sweepOf(store, sweepId);
  if (!asksForTags(options.bucketTags)) return [...bucketNames];
  const left: { readonly bucketName: string; readonly reason: string }[] = [];
  for (const bucketName of bucketNames) {
    const reason = await reasonOf(store, handle, bucketName, options.bucketTags);
    if (reason !== null) left.push({ bucketName, reason });
  }
  await store.leaveOutBuckets(sweepId, accountId, left);
  for (const { bucketName } of left) await judgeContents(store, handle, bucketName);
  const out = new Set(left.map(({ bucketName }) => bucketName));
  return bucketNames.filter((name) => !out.has(name));
}
