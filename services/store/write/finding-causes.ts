import type { Tx } from '../db.ts';
import type { FindingChange } from './finding-rows.ts';

/** What became of a finding, as far as a call may be named for it. */
type Turn = 'OPENED' | 'CHANGED' | 'RESOLVED' | 'NONE';

function turnOf({ before, after }: FindingChange): Turn {
  const was = before !== null && before.life.status !== 'RESOLVED';
  const is = after.life.status !== 'RESOLVED';
  if (!was) return is ? 'OPENED' : 'NONE';
  if (!is) return 'RESOLVED';
  return before.description === after.description && before.severity === after.severity ? 'NONE' : 'CHANGED';
}

const causeOf = ({ place }: FindingChange, causes: ReadonlyMap<string, string>): string | undefined =>
  causes.get(place.checkId ?? '');

/**
 * Names, for findings that a change opened, altered or resolved, the call that decided. A sweep that opens one does not know the call, so
 * what an earlier life of the finding was caused by goes.
 */
export async function writeCauses(
  tx: Tx,
  changes: readonly FindingChange[],
  causes: ReadonlyMap<string, string> | null,
): Promise<void> {
  const moved = changes.map((change) => ({ change, turn: turnOf(change) })).filter(({ turn }) => turn !== 'NONE');
  const opened = moved.filter(({ turn }) => turn === 'OPENED').map(({ change }) => change.place.id);
  if (opened.length > 0) await tx.run('DELETE FROM finding_causes WHERE finding_id = ANY($1::text[])', [opened]);
  if (causes === null) return;
  const named = moved.flatMap(({ change, turn }) => {
    const eventId = causeOf(change, causes);
    return eventId === undefined
      ? []
      : [{ id: change.place.id, role: turn === 'RESOLVED' ? 'RESOLVED' : 'OPENED', eventId }];
  });
  if (named.length === 0) return;
  await tx.run(
    // The same call again is the same action, seen once more.
    `INSERT INTO finding_causes (finding_id, role, event_id, first_seen, last_seen)
     SELECT u.finding_id, u.role, u.event_id, e.at, e.at
     FROM unnest($1::text[], $2::text[], $3::text[]) AS u(finding_id, role, event_id) JOIN change_events e ON e.id = u.event_id
     ON CONFLICT (finding_id, role) DO UPDATE SET event_id = EXCLUDED.event_id, last_seen = EXCLUDED.last_seen,
       first_seen = CASE WHEN (SELECT api FROM change_events WHERE id = finding_causes.event_id) = (SELECT api FROM change_events WHERE id = EXCLUDED.event_id)
         THEN finding_causes.first_seen ELSE EXCLUDED.first_seen END`,
    [named.map(({ id }) => id), named.map(({ role }) => role), named.map(({ eventId }) => eventId)],
  );
}
