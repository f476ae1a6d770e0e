import type { ByteSource } from '../core/byte-source.ts';

/**
 * Compressed bytes given to the decoder at once. It hands out all of their plain bytes before it returns, at worst 128 KiB for each 4
 * bytes, and nothing can stop it on the way.
 */
const pieceBytes = 512;

/** Zstandard, also of several frames, by fzstd. */
export async function* unzstd(input: ByteSource): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  let ready: Uint8Array[] = [];
  const decoder = new Decompress((chunk) => {
    if (chunk.length > 0) ready.push(chunk);
  });
  let failed: { readonly error: unknown } | null = null;
  const push = (piece: Uint8Array, final: boolean): void => {
    try {
      decoder.push(piece, final);
    } catch (error) {
      failed = { error };
    }
  };
  for await (const chunk of input) {
    for (let at = 0; at < chunk.length && failed === null; at += pieceBytes) {
      push(chunk.subarray(at, at + pieceBytes), false);
      const out = ready;
      ready = [];
      yield* out;
    }
    if (failed !== null) break;
  }
  if (failed === null) push(new Uint8Array(0), true);
  yield* ready;
  if (failed !== null) throw Object(failed).error;
}
