import { OrgsweepError } from '../../model/index.ts';
import { labelFor } from '../../remediation/index.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { proposeRemediation } from './change-remediation.ts';
import type { ShownRemediation } from './remediation.service.ts';

/** Plans `label-bucket` with what the latest scan found. NOT_FOUND without such a bucket, CONFLICT when nothing is known of its contents. */
export async function proposeLabel(
  context: ApiContext,
  {
    accountId,
    bucketName,
    dryRun,
  }: { readonly accountId: string; readonly bucketName: string; readonly dryRun: boolean },
): Promise<ShownRemediation> {
  authorize(context, 'operate');
  const { store } = context;
  const bucket = await context.loaders.bucket.load({ accountId, name: bucketName });
  if (bucket === null)
    throw new OrgsweepError('NOT_FOUND', `Account ${accountId} has no bucket of that name.`, {
      advice: 'List them with the query `buckets`.',
    });
  const contents = (await store.bucketContents(accountId, [bucketName])).get(bucketName);
  const sweep = bucket.lastSweepId === null ? null : await store.getSweep(bucket.lastSweepId);
  const day = (sweep?.startedAt ?? '').slice(0, 10);
  const label =
    contents === undefined || day === ''
      ? { refused: 'no sweep has looked at it yet' }
      : labelFor(contents, bucket.risk?.sensitivityScore ?? null, day);
  if (typeof label['refused'] === 'string')
    throw new OrgsweepError('CONFLICT', `The bucket cannot be labelled: ${label['refused']}.`, {
      advice: 'Sweep it with its objects first.',
    });
  return await proposeRemediation(context, {
    action: 'label-bucket',
    accountId,
    bucketName,
    objectKey: null,
    findingId: null,
    runId: `labels ${day}`,
    dryRun,
    parameters: label,
  });
}
