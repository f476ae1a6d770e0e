import { lengthOf, type Node } from './ast.ts';
import { contains, wordCharacters } from './char-set.ts';

/** By byte: 1 when it may stand. */
type Bytes = Uint8Array<ArrayBuffer>;

const all = (): Bytes => new Uint8Array(256).fill(1);
const both = (a: Bytes, b: Bytes): Bytes => a.map((value, byte) => value & (b[byte] ?? 0));
const either = (a: Bytes, b: Bytes): Bytes => a.map((value, byte) => value | (b[byte] ?? 0));

interface Tail {
  readonly bytes: Bytes;
  /** True when nothing need be read. */
  readonly empty: boolean;
}

/** Bytes that the last character read by `node` may end with. */
function tailOf(node: Node, decoded: boolean): Tail {
  switch (node.kind) {
    case 'set': {
      const beyond = decoded && (node.set.at(-1) ?? 0) > 0x7f;
      const bytes = all().map((_, byte) => Number(decoded && byte > 0x7f ? beyond : contains(node.set, byte)));
      return { bytes, empty: false };
    }
    case 'sequence': {
      let bytes: Bytes = new Uint8Array(256);
      for (const item of node.items.toReversed()) {
        const tail = tailOf(item, decoded);
        bytes = either(bytes, tail.bytes);
        if (!tail.empty) return { bytes, empty: false };
      }
      return { bytes, empty: true };
    }
    case 'choice': {
      const tails = node.items.map((item) => tailOf(item, decoded));
      return {
        bytes: tails.reduce<Bytes>((bytes, tail) => either(bytes, tail.bytes), new Uint8Array(256)),
        empty: tails.some(({ empty }) => empty),
      };
    }
    case 'repeat': {
      const tail = tailOf(node.item, decoded);
      return { bytes: tail.bytes, empty: tail.empty || node.min === 0 };
    }
    case 'backreference':
      return { bytes: all(), empty: true };
    default:
      return { bytes: new Uint8Array(256), empty: true };
  }
}

/** Bytes that a lookbehind lets stand straight before. */
function seenBehind(item: Node, negative: boolean, decoded: boolean): Bytes {
  if (!negative) {
    const { bytes, empty } = tailOf(item, decoded);
    return empty ? all() : bytes;
  }
  const alternatives = item.kind === 'choice' ? item.items : [item];
  return all().map((_, byte) =>
    Number(byte > 0x7f || !alternatives.some((one) => one.kind === 'set' && contains(one.set, byte))),
  );
}

/** Bytes that a word border lets stand before a match whose first byte is one of `first`. */
function beforeBorder(first: (byte: number) => boolean): Bytes {
  const kinds = { word: false, other: false };
  for (let byte = 0; byte < 256; byte++)
    if (first(byte)) kinds[contains(wordCharacters, byte) ? 'word' : 'other'] = true;
  return all().map((_, byte) => Number(contains(wordCharacters, byte) ? kinds.other : kinds.word));
}

/**
 * Bytes that may stand straight before a match, by what a pattern begins with: lookbehinds and word borders, in each of its
 * alternatives. `first`: whether a byte may be the first of a match.
 */
export function bytesBefore(node: Node, decoded: boolean, first: (byte: number) => boolean): Bytes {
  switch (node.kind) {
    case 'look':
      return node.ahead ? all() : seenBehind(node.item, node.negative, decoded);
    case 'assert':
      return node.what === 'wordBorder' ? beforeBorder(first) : all();
    case 'choice':
      return node.items.reduce<Bytes>(
        (bytes, item) => either(bytes, bytesBefore(item, decoded, first)),
        new Uint8Array(256),
      );
    case 'repeat':
      return node.min === 0 ? all() : bytesBefore(node.item, decoded, first);
    case 'sequence': {
      let bytes = all();
      for (const item of node.items) {
        bytes = both(bytes, bytesBefore(item, decoded, first));
        if (lengthOf(item)[1] > 0) break;
      }
      return bytes;
    }
    default:
      return all();
  }
}
