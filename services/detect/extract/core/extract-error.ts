import type { StatusReason } from '../../../model/index.ts';
import { UnpackError } from '../../../parquet/codecs/unpack-error.ts';

/** Ends the reading of one document with a status reason; blocks given out before stay valid. Never leaves this room. */
export class ExtractError extends Error {
  readonly reason: StatusReason;

  constructor(reason: StatusReason, detail: string, options?: ErrorOptions) {
    super(`${reason}: ${detail}`, options);
    this.name = 'ExtractError';
    this.reason = reason;
  }
}

/** The reason that an error of a parser stands for. */
export function reasonOf(error: unknown): StatusReason {
  return error instanceof ExtractError || error instanceof UnpackError ? error.reason : 'MALFORMED_FILE';
}
