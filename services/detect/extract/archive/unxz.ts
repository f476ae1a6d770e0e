import type { ByteSource } from '../core/byte-source.ts';

type Decoder = typeof import('xz-decompress').XzReadableStream;

interface XzModule {
  readonly XzReadableStream?: Decoder;
  readonly default?: XzModule;
}

/** A CommonJS module that calls itself an ES module: loaders differ in where they put what it exports. */
async function loadDecoder(): Promise<Decoder> {
  const module: XzModule = await import('xz-decompress');
  const decoder = module.XzReadableStream ?? module.default?.XzReadableStream;
  if (decoder === undefined) throw new TypeError('xz-decompress has no XzReadableStream');
  return decoder;
}

/** xz by xz-embedded in WebAssembly, which checks the sums. */
export async function* unxz(input: ByteSource): AsyncGenerator<Uint8Array> {
  const XzReadableStream = await loadDecoder();
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
