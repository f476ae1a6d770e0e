import type { Block } from '../contract.ts';

/**
 * The blocks of `body`, then the `rest`, also when `body` fails: what was read before a break is given out. (A `finally` must not yield:
 * a reader that is stopped would never end.)
 */
export async function* thenRest(
  body: AsyncGenerator<Block, void>,
  rest: () => Iterable<Block>,
): AsyncGenerator<Block, void> {
  try {
    yield* body;
  } catch (error) {
    yield* rest();
    throw error;
  }
  yield* rest();
}
