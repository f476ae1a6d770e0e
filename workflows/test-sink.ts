import { deliverTest } from './proxies.ts';

/** Sends one made-up finding to a sink, past its queue, or proves a configuration that is not stored yet; tells what came of it. */
export async function testSink(
  input: { readonly sinkId: string } | { readonly kind: string; readonly configJson: string },
): Promise<{ outcome: string; code: string | null; detail: string | null }> {
  return await deliverTest(input);
}
