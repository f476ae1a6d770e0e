import type { Caller } from './request.ts';
import type { Permission } from './s3-actions.ts';

/**
 * How a layer stands to a caller: it has no say (`ignored`), its statements decide (`decides`), none of its Allows is for such a caller
 * (`closed`), or which of them are cannot be told (`unsure`).
 */
export type Stance = 'ignored' | 'decides' | 'closed' | 'unsure';

/**
 * A policy that has its say beside the one that lets somebody in: its Denies count like any other, and where it has to allow a request as
 * well, one of its Allows must. Its statements are written in terms of the bucket and its objects.
 */
export interface Layer {
  /** What closes a way that none of its Allows lets through: `policy of the key …`. */
  readonly label: string;
  readonly stance: (caller: Caller) => Stance;
  /** Set when it speaks of some of the objects only: why what it closes may be open all the same. */
  readonly partial?: string;
  /** Whether one of its Allows is needed for this kind of access. */
  readonly mustAllow: (permission: Permission) => boolean;
}
