import { snappyRatio } from '../../../parquet/index.ts';

/** Snappy's own form, as ORC and Avro have it: at most `maxBytes`, and what its bytes can stand for. */
export async function snappyUnpacker(maxBytes: number): Promise<(packed: Uint8Array) => Uint8Array> {
  const { uncompress } = await import('snappyjs');
  return (packed) => uncompress(packed, Math.min(maxBytes, packed.length * snappyRatio));
}
