import { NewsSubject } from '../../model/index.ts';
import { contentId } from '../content-id.ts';
import type { Tx } from '../db.ts';
import type { RemediationRecord } from '../remediation-contract.ts';

const idOf = (planId: string, state: string): string => contentId(NewsSubject.REMEDIATION, planId, state);

/** `where`: a condition with the id of what must be there in $6. */
const insert = (where: string): string =>
  `INSERT INTO outbox_events (id, finding_id, sweep_id, occurred_at, status, content_hash, subject)
   SELECT $1, $2, $3, $4, $5, $1, 'REMEDIATION' WHERE ${where} ON CONFLICT (id) DO NOTHING`;

const cells = ({ id, findingId, state }: RemediationRecord, at: string): readonly string[] => [
  idOf(id, state),
  id,
  findingId ?? '',
  at,
  state,
];

/** Puts into the outbox that a plan was approved and waits for its notice period; in the transaction that decides. */
export const announce = (tx: Tx, plan: RemediationRecord, at: string): Promise<number> =>
  tx.run(insert('true'), cells(plan, at));

/** Puts the end of a plan into the outbox when its notice period was announced: in the transaction that ends it, each end once. */
export const tellEnd = (tx: Tx, plan: RemediationRecord, at: string): Promise<number> =>
  tx.run(insert('EXISTS (SELECT FROM outbox_events WHERE id = $6)'), [...cells(plan, at), idOf(plan.id, 'SCHEDULED')]);
