import { once } from 'node:events';
import type { Transform } from 'node:stream';
import type { ByteSource } from '../core/byte-source.ts';

/**
 * What comes out of `transform` when `input` goes in, with back-pressure both ways. All that came out before an error is given out
 * before the error is thrown: a stream's own iterator drops it.
 */
export async function* pump(input: ByteSource, transform: Transform): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: { readonly error: unknown } | null = null;
  let ended = false;
  let wake = (): void => {};
  transform.on('data', (chunk: Uint8Array) => {
    ready.push(chunk);
    transform.pause();
    wake();
  });
  transform.on('end', () => {
    ended = true;
    wake();
  });
  transform.on('error', (error) => {
    failure ??= { error };
    wake();
  });
  const feeding = feed(input, transform).catch((error: unknown) => {
    failure ??= { error };
    wake();
  });
  try {
    for (;;) {
      while (ready.length > 0) yield ready.shift()!;
      if (failure !== null) throw Object(failure).error;
      if (ended) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        transform.resume();
      });
    }
  } finally {
    transform.destroy();
    transform.emit('drain');
    await feeding;
  }
}

async function feed(input: ByteSource, transform: Transform): Promise<void> {
  for (let chunk = await input.next(); chunk !== null; chunk = await input.next()) {
    if (transform.destroyed) return;
    if (!transform.write(chunk)) await once(transform, 'drain');
  }
  if (!transform.destroyed) transform.end();
}
