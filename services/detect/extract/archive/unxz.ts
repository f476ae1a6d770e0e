import type { ByteSource } from '../core/byte-source.ts';

/** xz by xz-embedded in WebAssembly, which checks the sums. */
export async function* unxz(input: ByteSource): AsyncGenerator<Uint8Array> {
  const { XzReadableStream } = (await import('xz-decompress')).default;
  const compressed = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = await input.next();
      if (chunk === null) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const reader = new XzReadableStream(compressed).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
