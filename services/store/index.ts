import { auditStore } from './audit.ts';
import { createChangeStore } from './changes.ts';
import type { Store } from './contract.ts';
import { openDb } from './db.ts';
import { createSinkStore } from './deliver/sink-store.ts';
import { migrationStatus, requireHead } from './migrate.ts';
import { externalFindingReads } from './read/external-findings.ts';
import { createQueryStore } from './read/query-store.ts';
import { createRemediationStore } from './remediate/remediation-store.ts';
import { externalFindingWrites } from './write/external-findings.ts';
import { findingRuleStore } from './write/finding-rules.ts';
import { ruleStore } from './write/rules.ts';
import { createSweepStore } from './write/sweep-store.ts';

export * from './contract.ts';

/**
 * Opens the store. STORE_UNAVAILABLE, with what to do, when the database cannot be reached or is not exactly at this version's
 * migrations. `poolSize` is the most connections it holds.
 */
export async function openStore(options: { readonly databaseUrl: string; readonly poolSize?: number }): Promise<Store> {
  requireHead(await migrationStatus(options.databaseUrl));
  const db = openDb({ databaseUrl: options.databaseUrl, poolSize: options.poolSize ?? 10, statementTimeoutMs: 30_000 });
  const reads = createQueryStore(db);
  const changes = createChangeStore(db);
  const audit = auditStore(db);
  return {
    ...createSweepStore(db),
    ...reads,
    ...ruleStore(db),
    ...changes,
    ...audit,
    ...externalFindingWrites(db),
    ...externalFindingReads(db),
    ...findingRuleStore(db),
    ...createSinkStore(db, { ...reads, ...changes, ...audit }),
    ...createRemediationStore(db),
    close: () => db.close(),
  };
}
