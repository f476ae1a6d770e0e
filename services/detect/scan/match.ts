import type { Confidence } from '../../model/index.ts';
import type { CompiledForm } from '../compiled-form.ts';
import type { Context } from './context.ts';
import { normalized } from './normalized.ts';

/** Why the engine believes a match; bits, since several may hold. */
export const Reason = {
  CHECKSUM: 1,
  PREFIX: 2,
  PATTERN: 4,
  KEYWORD: 8,
  HEADER: 16,
  COLUMN_SHARE: 32,
  NEGATIVE_CONTEXT: 64,
  MODEL: 128,
} as const;

/** The names of reasons, sorted: `checksum`, `column-share`, … */
export function reasonNames(bits: number): readonly string[] {
  return Object.entries(Reason)
    .flatMap(([name, bit]) => ((bits & bit) === 0 ? [] : name.toLowerCase().replaceAll('_', '-')))
    .sort();
}

/** Bits of `Reason` for a value of the form that its validator took, in its context. */
export function reasonsOf(form: CompiledForm, strong: boolean, context: Context): number {
  return (
    (strong ? Reason.CHECKSUM : form.literal ? Reason.PREFIX : Reason.PATTERN) |
    (context.keyword ? Reason.KEYWORD : 0) |
    (context.header ? Reason.HEADER : 0) |
    (context.negative === 'none' ? 0 : Reason.NEGATIVE_CONTEXT)
  );
}

/** A verified match in a document. Offsets are bytes of the document's text; its value never leaves the engine but as a keyed hash. */
export interface Match {
  readonly form: CompiledForm;
  /** Of the sensitive part. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly strong: boolean;
  /** Bits of `Reason`. */
  readonly reasons: number;
  /** Characters to the nearest keyword, `far` or more without one. */
  readonly keywordDistance: number;
  /** Bytes of keywords around it that are the identifier's own: the more, the more exactly they name it. */
  readonly keywordCover: number;
  /** True when its header names the identifier's country. */
  readonly ownCountry: boolean;
  /** The value as it stands in the text, and normalized where that was needed to find it: `valueFor` gives the latter. */
  readonly raw: string;
  readonly value: string | null;
  /** Index of its field's name in the block's `names`, its row, and -1 for both outside of fields. */
  readonly nameIndex: number;
  readonly row: number;
}

/** The normalized value of a match. */
export function valueFor({ value, raw, form }: Match): string {
  return value ?? normalized(form, raw);
}
