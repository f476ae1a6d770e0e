import { OrgsweepError, type RuleKind, type SweepOptions } from '../../model/index.ts';
import type { Tx } from '../db.ts';

const wanted = (options: SweepOptions): readonly (readonly [RuleKind, readonly string[]])[] => [
  ['CUSTOM_DATA_IDENTIFIER', options.customDataIdentifierIds],
  ['ALLOW_LIST', options.allowListIds],
];

/**
 * Fixes the versions that a new sweep uses; done again it changes nothing. A rule that was deleted since it was asked for is used all the
 * same: to leave it out would pass over what it finds. NOT_FOUND when there never was one.
 */
export async function pinRules(tx: Tx, sweepId: string, options: SweepOptions): Promise<void> {
  for (const [kind, ids] of wanted(options)) {
    if (ids.length === 0) continue;
    await tx.run(
      `INSERT INTO sweep_rules (sweep_id, kind, id, version)
       SELECT $1, kind, id, version FROM rules WHERE kind = $2 AND id = ANY($3::text[]) ON CONFLICT DO NOTHING`,
      [sweepId, kind, ids],
    );
    const pinned = await tx.run('SELECT FROM sweep_rules WHERE sweep_id = $1 AND kind = $2', [sweepId, kind]);
    if (pinned < new Set(ids).size)
      throw new OrgsweepError('NOT_FOUND', `One of the rules ${ids.join(', ')} does not exist.`, {
        advice: `List them with the query \`${kind === 'ALLOW_LIST' ? 'allowLists' : 'customDataIdentifiers'}\`.`,
      });
  }
}

/** Counts what allow lists kept back in a bucket, from the records of its objects. */
export async function sumAllowListHits(tx: Tx, sweepId: string, accountId: string, bucketName: string): Promise<void> {
  await tx.run(
    `INSERT INTO allow_list_hits (sweep_id, allow_list_id, account_id, bucket_name, hits)
     SELECT $1, h.key, $2, $3, sum(h.value::bigint) FROM objects o, jsonb_each_text(o.allow_list_hits) h
     WHERE EXISTS (SELECT FROM sweep_rules s WHERE s.sweep_id = $1 AND s.kind = 'ALLOW_LIST')
       AND o.account_id = $2 AND o.bucket_name = $3 AND o.sweep_id = $1 AND o.allow_list_hits IS NOT NULL GROUP BY h.key
     ON CONFLICT (sweep_id, allow_list_id, account_id, bucket_name) DO UPDATE SET hits = EXCLUDED.hits`,
    [sweepId, accountId, bucketName],
  );
}
