import type { Block } from '../contract.ts';
import { resolveEscapesIn, resolveHexIn } from '../text/escapes.ts';
import { joinLiterals } from '../text/joined-literals.ts';
import { resolveAddressesIn } from '../text/spelled-addresses.ts';
import { joinSplitNumbers } from '../text/split-numbers.ts';
import { resolveQueriesIn } from '../text/url-queries.ts';
import { ShortBase64 } from './short-base64.ts';

/** Writes what blocks of one document hold as it was meant (escapes, pieces of literals and numbers, short base64), in place. */
export class BlockResolver {
  readonly #short = new ShortBase64();

  resolveIn(block: Block): void {
    this.#short.resolveIn(block);
    joinSplitNumbers(block);
    joinLiterals(block);
    resolveAddressesIn(block.text);
    resolveQueriesIn(block.text);
    resolveHexIn(block.text);
    resolveEscapesIn(block.text);
  }
}
