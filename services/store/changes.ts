import type { ChangeStore } from './change-contract.ts';
import type { Db } from './db.ts';
import { changeReads } from './read/changes.ts';
import { changeEvents } from './write/change-events.ts';
import { changePosture } from './write/change-posture.ts';

/** Changes between sweeps. */
export function createChangeStore(db: Db): ChangeStore {
  return { ...changeEvents(db), ...changePosture(db), ...changeReads(db) };
}
