import { deliverTest } from './proxies.ts';

/** Sends one made-up finding to a sink, past its queue, and tells what the sink said. */
export async function testSink(input: {
  readonly sinkId: string;
}): Promise<{ outcome: string; code: string | null; detail: string | null }> {
  return await deliverTest(input);
}
