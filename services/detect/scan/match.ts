import type { Confidence } from '../../model/index.ts';
import type { CompiledForm } from '../compiled.ts';

/** Why the engine believes a match; several may hold. */
export const Reason = {
  CHECKSUM: 'checksum',
  PREFIX: 'prefix',
  PATTERN: 'pattern',
  KEYWORD: 'keyword',
  HEADER: 'header',
  COLUMN_SHARE: 'column-share',
  NEGATIVE_CONTEXT: 'negative-context',
} as const;
export type Reason = (typeof Reason)[keyof typeof Reason];

/** A verified match in a document. Offsets are bytes of the document's text; `value` never leaves the engine but as a keyed hash. */
export interface Match {
  readonly form: CompiledForm;
  /** Of the sensitive part. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly strong: boolean;
  readonly reasons: readonly Reason[];
  /** Characters to the nearest keyword, Infinity without one. */
  readonly keywordDistance: number;
  /** Normalized value. */
  readonly value: string;
  /** Index of its field's name in the block's `names`, its row, and -1 for both outside of fields. */
  readonly nameIndex: number;
  readonly row: number;
}
