import { z } from 'zod';
import { column } from '../column.ts';
import { contentId } from '../content-id.ts';
import type { ExternalFindingStore, ExternalRead } from '../contract.ts';
import type { Db, Tx } from '../db.ts';
import { refreshRisk } from './bucket-risk.ts';
import { upsert } from './bulk.ts';
import { tables } from './tables.ts';

const place = z.object({ account_id: column.text, region: column.text });
const accountIdShape = z.object({ account_id: column.text });
const newer = (table: string): string => `${table}.read_at <= EXCLUDED.read_at`;

/** The worst open GuardDuty finding about each bucket of the accounts, and the risk of those where it changed. */
async function refreshThreats(tx: Tx, accountIds: readonly string[]): Promise<void> {
  const changed = await tx.rows(
    z.object({ account_id: column.text, name: column.text }),
    `UPDATE buckets b SET threat_score = worst.score, threat_rose = threat_rose OR coalesce(worst.score, 0) > coalesce(b.threat_score, 0)
     FROM (SELECT b.account_id, b.name, max(f.severity_score) AS score FROM buckets b
       LEFT JOIN external_findings f ON f.account_id = b.account_id AND f.bucket_name = b.name
         AND f.provider = 'GUARD_DUTY' AND f.state = 'ACTIVE'
       WHERE b.account_id = ANY($1::text[]) GROUP BY b.account_id, b.name) worst
     WHERE b.account_id = worst.account_id AND b.name = worst.name AND b.threat_score IS DISTINCT FROM worst.score
     RETURNING b.account_id, b.name`,
    [accountIds],
  );
  const byAccount = new Map<string, string[]>();
  for (const { account_id: accountId, name } of changed)
    byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), name]);
  for (const [accountId, names] of byAccount) await refreshRisk(tx, accountId, names);
}

const places = (reads: readonly ExternalRead[]) => [
  reads.map(({ provider }) => provider),
  reads.map(({ accountId }) => accountId),
  reads.map(({ region }) => region),
];

/** Findings of other services, as reads of them go. */
export function externalFindingWrites(
  db: Db,
): Pick<ExternalFindingStore, 'externalScope' | 'externalPlaces' | 'writeExternalFindings' | 'closeExternalReads'> {
  return {
    externalScope: (sweepId, accountIds) =>
      db.write(async (tx) => {
        const rows =
          sweepId === null
            ? await tx.rows(
                accountIdShape,
                `SELECT id AS account_id FROM accounts WHERE state = 'ACTIVE' AND NOT departed
                   AND (cardinality($1::text[]) = 0 OR id = ANY($1::text[])) ORDER BY id`,
                [accountIds],
              )
            : await tx.rows(
                accountIdShape,
                'SELECT account_id FROM account_sweeps WHERE sweep_id = $1 AND in_scope ORDER BY account_id',
                [sweepId],
              );
        return rows.map(({ account_id: id }) => id);
      }),

    externalPlaces: (provider, accountIds, at) =>
      db.write(async (tx) => {
        const rows = await tx.rows(
          place,
          `SELECT p.account_id, p.region FROM (
             SELECT account_id, region FROM buckets WHERE account_id = ANY($2::text[]) AND NOT gone AND region <> 'unknown'
             UNION SELECT account_id, region FROM external_findings
               WHERE provider = $1 AND state = 'ACTIVE' AND account_id = ANY($2::text[])) p
           WHERE NOT EXISTS (SELECT FROM external_finding_reads r WHERE r.provider = $1 AND r.account_id = p.account_id
             AND r.region = p.region AND r.read_at >= $3::timestamptz)
           ORDER BY p.region, p.account_id`,
          [provider, accountIds, at],
        );
        return rows.map(({ account_id: accountId, region }) => ({ accountId, region }));
      }),

    writeExternalFindings: (at, findings) =>
      db.write(async (tx) => {
        const byId = new Map(
          findings.map((finding) => [
            contentId(finding.provider, finding.accountId, finding.region, finding.foreignId, finding.bucketName),
            finding,
          ]),
        );
        await upsert(
          tx,
          tables.externalFindings,
          [...byId]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([id, finding]) => ({
              id,
              provider: finding.provider,
              foreign_id: finding.foreignId,
              product: finding.product,
              type: finding.type,
              title: finding.title,
              severity: finding.severity,
              severity_score: finding.severityScore,
              control: finding.control,
              count: finding.count,
              account_id: finding.accountId,
              region: finding.region,
              bucket_name: finding.bucketName,
              first_seen: finding.firstSeen,
              last_seen: finding.lastSeen,
              state: 'ACTIVE',
              resolved_at: null,
              read_at: at,
            })),
          { where: newer('external_findings') },
        );
      }),

    closeExternalReads: (at, reads) =>
      db.write(async (tx) => {
        const covered = reads.filter(({ status }) => status === 'COVERED');
        await tx.run(
          `UPDATE external_findings f SET state = 'RESOLVED', resolved_at = $4, read_at = $4
           FROM unnest($1::text[], $2::text[], $3::text[]) AS u(provider, account_id, region)
           WHERE f.provider = u.provider AND f.account_id = u.account_id AND f.region = u.region
             AND f.state = 'ACTIVE' AND f.read_at < $4::timestamptz`,
          [...places(covered), at],
        );
        const row = (read: ExternalRead) => ({
          provider: read.provider,
          account_id: read.accountId,
          region: read.region,
          status: read.status,
          reason: read.reason,
          administrator_id: read.administratorId,
          read_at: at,
          covered_at: read.status === 'COVERED' ? at : null,
        });
        const where = newer('external_finding_reads');
        await upsert(tx, tables.externalReads, covered.map(row), { where });
        const rest = reads.filter(({ status }) => status !== 'COVERED');
        // A place that cannot be read now was covered when it was.
        const kept = ['status', 'reason', 'administrator_id', 'read_at'] as const;
        await upsert(tx, tables.externalReads, rest.map(row), {
          update: kept,
          where,
        });
        const accounts = covered.filter(({ provider }) => provider === 'GUARD_DUTY').map(({ accountId }) => accountId);
        if (accounts.length > 0) await refreshThreats(tx, [...new Set(accounts)]);
      }),
  };
}
