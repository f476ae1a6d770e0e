import type { JsonValue } from '../model/index.ts';
import type { Connection } from './query-contract.ts';

/** The outcome of the row that is written before the work. With no row of its end, the work was cut off, or goes on still. */
export const auditBegun = 'BEGUN';

/** Who did what through the API, and what came of it: BEGUN, then OK, or the error's code. */
export interface AuditEvent {
  /** What its two rows have in common: any text that no other event has. */
  readonly entry: string;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  /** A mutation: `createSink`. */
  readonly action: string;
  /** The id of what it was about, mostly. */
  readonly target: string;
  readonly outcome: string;
  /** The target as it was; null where there was none, or it has no state that is kept here. */
  readonly before: JsonValue;
  readonly after: JsonValue;
}

export interface AuditRow extends Omit<AuditEvent, 'entry'> {
  readonly id: string;
  /** From 1 on, without gaps. */
  readonly seq: number;
  /** SHA-256, hex, over this row and the hash of the one before. */
  readonly hash: string;
}

export interface AuditFilter {
  readonly actors?: readonly string[];
  readonly actions?: readonly string[];
  readonly targets?: readonly string[];
  /** ISO 8601; later than this one. */
  readonly after?: string;
  /** Not later than this one. */
  readonly until?: string;
  /** Only what was begun and has no end. */
  readonly unended?: boolean;
}

/** The last row: what it is now shows later whether rows were cut off. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** What checking the chain came to. */
export interface AuditCheck {
  readonly events: number;
  /** The first row at which the chain is broken; null when it is whole. */
  readonly brokenAt: number | null;
  /** The hash of the last row; empty without any. */
  readonly head: string;
  /** Whether the head that was known before is still in the chain; null when none was given. Only that shows rows cut off at its end. */
  readonly knownHead: boolean | null;
}

/** The append-only record of who did what. */
export interface AuditStore {
  /** The same event twice is one. Answers where in the chain it stands. */
  appendAudit(event: AuditEvent): Promise<AuditHead>;
  /** Null before the first row. */
  auditHead(): Promise<AuditHead | null>;
  readonly auditEvents: Connection<AuditRow, AuditFilter>;
  checkAudit(knownHead: string | null): Promise<AuditCheck>;
}
