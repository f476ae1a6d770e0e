/** Bytes that a chunk holds, plain. */
const chunkBytes = 4096;
/** Most that a container may hold: a module's source is text that somebody wrote. */
const maxBytes = 16 * 1024 * 1024;

/** The plain bytes of a compressed container ([MS-OVBA] 2.4.1), as far as they can be read; `whole` is false where it breaks off. */
export function decompressVba(bytes: Uint8Array): { readonly plain: Buffer; readonly whole: boolean } {
  const chunks: Uint8Array[] = [];
  const end = (whole: boolean) => ({ plain: Buffer.concat(chunks), whole });
  if (bytes[0] !== 1) return end(false);
  let at = 1;
  while (at + 2 <= bytes.length) {
    const header = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const next = at + (header & 0xfff) + 3;
    if (((header >> 12) & 7) !== 3 || chunks.length * chunkBytes >= maxBytes) return end(false);
    const body = bytes.subarray(at + 2, next);
    const chunk = header >> 15 === 0 ? body.subarray(0, chunkBytes) : unpackChunk(body);
    chunks.push(chunk ?? new Uint8Array(0));
    if (chunk === null || next > bytes.length) return end(false);
    at = next;
  }
  return end(at === bytes.length);
}

/** Flags of eight tokens each: a byte as it is, or a copy of bytes before it; null where a copy leads nowhere. */
function unpackChunk(body: Uint8Array): Uint8Array | null {
  const out = new Uint8Array(chunkBytes);
  let length = 0;
  for (let at = 0; at < body.length; ) {
    const flags = body[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < body.length; bit++) {
      if (length >= chunkBytes) return null;
      if (((flags >> bit) & 1) === 0) {
        out[length++] = body[at++] ?? 0;
        continue;
      }
      const token = (body[at] ?? 0) | ((body[at + 1] ?? 0) << 8);
      at += 2;
      // The further on in the chunk, the more bits tell how far back, and the fewer how much ([MS-OVBA] 2.4.1.3.19.1).
      const offsetBits = Math.max(4, 32 - Math.clz32(length - 1));
      const from = length - (token >> (16 - offsetBits)) - 1;
      const count = (token & (0xffff >> offsetBits)) + 3;
      if (length === 0 || from < 0 || length + count > chunkBytes) return null;
      for (let i = 0; i < count; i++) out[length++] = out[from + i] ?? 0;
    }
  }
  return out.subarray(0, length);
}
