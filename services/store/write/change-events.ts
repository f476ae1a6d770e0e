import { z } from 'zod';
import type { ChangeEvent, ChangePlace, ChangeTarget } from '../../model/index.ts';
import { actorShape } from '../actor-shape.ts';
import type { ChangeStore } from '../change-contract.ts';
import { cleanText } from '../clean-text.ts';
import { column } from '../column.ts';
import type { Db, Tx } from '../db.ts';
import { Prisma } from '../generated/client.ts';
import { json } from './bulk.ts';

const placeShape = z
  .object({ account_id: column.text, bucket_name: column.text })
  .transform((row): ChangePlace => ({ accountId: row.account_id, bucketName: row.bucket_name || null }));
const eventShape = z
  .object({
    id: column.text,
    account_id: column.text,
    region: column.text,
    service: column.text,
    api: column.text,
    at: column.time,
    actor: actorShape,
  })
  .transform(({ account_id, ...row }): ChangeEvent => ({ ...row, accountId: account_id }));

const ours = "a.state = 'ACTIVE' AND NOT a.departed";

/** Places that a target stands for, among the accounts of the organization. */
function placesOf(tx: Tx, target: ChangeTarget): Promise<ChangePlace[]> {
  switch (target.kind) {
    case 'BUCKET':
      return tx.rows(
        placeShape,
        `SELECT a.id AS account_id, $2 AS bucket_name FROM accounts a WHERE a.id = $1 AND ${ours}`,
        [target.accountId, target.bucketName],
      );
    case 'ACCOUNT':
      return tx.rows(
        placeShape,
        `SELECT a.id AS account_id, '' AS bucket_name FROM accounts a WHERE a.id = $1 AND ${ours}`,
        [target.accountId],
      );
    case 'KMS_KEY':
      return tx.rows(
        placeShape,
        `SELECT b.account_id, b.name AS bucket_name FROM buckets b JOIN accounts a ON a.id = b.account_id
         WHERE NOT b.gone AND ${ours} AND (b.kms_key_arn = $1 OR $1 LIKE '%:key/' || b.kms_key_arn) ORDER BY 1, 2`,
        [target.keyArn],
      );
    case 'UNIT':
      return tx.rows(
        placeShape,
        `SELECT a.id AS account_id, '' AS bucket_name FROM accounts a JOIN organizational_units below ON below.id = a.organizational_unit_id
         JOIN organizational_units chosen ON starts_with(below.id_path, chosen.id_path) WHERE chosen.id = $1 AND ${ours} ORDER BY 1`,
        [target.unitId],
      );
    case 'ORGANIZATION':
      return tx.rows(
        placeShape,
        `SELECT a.id AS account_id, '' AS bucket_name FROM accounts a WHERE ${ours} ORDER BY 1`,
        [],
      );
  }
}

/** Changes as they come in. */
export function changeEvents(
  db: Db,
): Pick<ChangeStore, 'recordChange' | 'recordChangeDeadLetter' | 'pendingChanges' | 'endChanges' | 'pruneChanges'> {
  return {
    recordChange: (event, targets, receivedAt) =>
      db.write(async (tx) => {
        const places: ChangePlace[] = [];
        for (const target of targets) places.push(...(await placesOf(tx, target)));
        if (places.length === 0) return { waiting: [], known: 0 };
        await tx.run(
          `INSERT INTO change_events (id, account_id, region, service, api, at, actor, received_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8) ON CONFLICT (id) DO NOTHING`,
          [
            cleanText(event.id),
            event.accountId,
            cleanText(event.region),
            cleanText(event.service),
            cleanText(event.api),
            event.at,
            json(event.actor),
            receivedAt,
          ],
        );
        await tx.run(
          `INSERT INTO change_targets (event_id, account_id, bucket_name, state)
           SELECT $1, u.account_id, u.bucket_name, 'PENDING' FROM unnest($2::text[], $3::text[]) AS u(account_id, bucket_name)
           ON CONFLICT DO NOTHING`,
          [
            cleanText(event.id),
            places.map(({ accountId }) => accountId),
            places.map(({ bucketName }) => cleanText(bucketName ?? '')),
          ],
        );
        const waiting = await tx.rows(
          placeShape,
          `SELECT account_id, bucket_name FROM change_targets WHERE event_id = $1 AND state = 'PENDING' ORDER BY 1, 2`,
          [cleanText(event.id)],
        );
        return { waiting, known: places.length };
      }),

    recordChangeDeadLetter: ({ id, reason, body, receivedAt }) =>
      db.write(async (tx) => {
        await tx.run(
          'INSERT INTO change_dead_letters (id, reason, body, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
          [id, cleanText(reason), cleanText(body.slice(0, 8_192)), receivedAt],
        );
      }),

    pendingChanges: ({ accountId, bucketName }) =>
      db.rows(
        eventShape,
        Prisma.sql`SELECT e.id, e.account_id, e.region, e.service, e.api, e.at, e.actor
          FROM change_targets t JOIN change_events e ON e.id = t.event_id
          WHERE t.account_id = ${accountId} AND t.bucket_name = ${bucketName ?? ''} AND t.state = 'PENDING' ORDER BY e.at, e.id LIMIT 1000`,
      ),

    endChanges: ({ accountId, bucketName }, eventIds, code) =>
      db.write(async (tx) => {
        await tx.run(
          `UPDATE change_targets SET state = $4, code = $5
           WHERE account_id = $1 AND bucket_name = $2 AND event_id = ANY($3::text[]) AND state = 'PENDING'`,
          [accountId, bucketName ?? '', eventIds, code === null ? 'EVALUATED' : 'FAILED', code],
        );
      }),

    pruneChanges: (before) =>
      db.write(async (tx) => {
        await tx.run(
          `DELETE FROM change_events e WHERE e.received_at < $1 AND NOT EXISTS (SELECT FROM finding_causes c WHERE c.event_id = e.id)
             AND NOT EXISTS (SELECT FROM change_targets t WHERE t.event_id = e.id AND t.state = 'PENDING')`,
          [before],
        );
        await tx.run('DELETE FROM change_dead_letters WHERE received_at < $1', [before]);
      }),
  };
}
