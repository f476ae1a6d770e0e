/** Packed bytes that are not given back: they are damaged, or want more memory than there is to give. */
export class UnpackError extends Error {
  readonly reason: 'MALFORMED_FILE' | 'ARCHIVE_EXCEEDS_SIZE_LIMIT';

  constructor(reason: UnpackError['reason'], detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'UnpackError';
    this.reason = reason;
  }
}
