import type { Block, ExtractLimits, ExtractOutcome } from '../contract.ts';
import { fieldWidth } from '../contract.ts';
import { defaultLimits } from '../default-limits.ts';
import { extract } from '../extract.ts';

/** A field as its reader sees it; for tests. */
export interface SeenField {
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly value: string;
}

export interface Seen {
  readonly outcome: ExtractOutcome;
  readonly text: string;
  readonly fields: readonly SeenField[];
  /** Text of each document, by `archivePath` (`''` at the top). */
  readonly byPath: ReadonlyMap<string, string>;
  readonly places: readonly string[];
}

/** Reads `bytes` to the end, cut into chunks of `chunkBytes`; a field cut by a block border is put together again. */
export async function collect(
  bytes: Uint8Array,
  name = '',
  limits: Partial<ExtractLimits> = {},
  chunkBytes = 64 * 1024,
): Promise<Seen> {
  return collectFrom(chunked(bytes, chunkBytes), name, limits);
}

/** Reads `source` to its end; `onBlock` hears each block while it is valid. */
export async function collectFrom(
  source: AsyncIterable<Uint8Array>,
  name: string,
  limits: Partial<ExtractLimits> = {},
  onBlock: (block: Block) => void = () => {},
): Promise<Seen> {
  const texts: string[] = [];
  const fields: { name: string; column: number; row: number; value: string }[] = [];
  const byPath = new Map<string, string>();
  const places: string[] = [];
  let open = false;
  const blocks = extract(source, name, { ...defaultLimits, ...limits });
  for (;;) {
    const step = await blocks.next();
    if (step.done === true) return { outcome: step.value, text: texts.join(''), fields, byPath, places };
    const block = step.value;
    onBlock(block);
    const text = Buffer.from(block.text);
    texts.push(text.toString('utf8'));
    const path = block.archivePath ?? '';
    byPath.set(path, (byPath.get(path) ?? '') + text.toString('utf8'));
    places.push(JSON.stringify(block.location));
    const entries = block.fields ?? new Int32Array(0);
    for (let i = 0; i < entries.length; i += fieldWidth) {
      const [start, end, column, row] = [entries[i]!, entries[i + 1]!, entries[i + 2]!, entries[i + 3]!];
      const value = text.toString('utf8', start, end);
      const before = fields.at(-1);
      if (i === 0 && open && start === 0 && before?.row === row && before.column === column) before.value += value;
      else fields.push({ name: block.names[column] ?? '', column, row, value });
    }
    open = block.continues && entries.length > 0 && entries[entries.length - 3] === text.length;
  }
}

export async function* chunked(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
