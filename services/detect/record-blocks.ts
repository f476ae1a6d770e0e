import type { ReadBlock } from './detect-text.ts';
import { whole } from './extract/core/whole.ts';
import { type Block, defaultLimits, extract } from './extract/index.ts';
import type { ModelPass } from './model/model-pass.ts';

/**
 * A text as the extractors read a file of it, when it is a table, JSON or another format with fields, and all of it was understood as
 * it stands: matches are told by its offsets. Null for any other text, which is read by lines.
 */
export async function structuredBlocks(text: string, pass: ModelPass): Promise<readonly ReadBlock[] | null> {
  const bytes = Buffer.from(text);
  const blocks: Block[] = [];
  const reading = extract(whole(bytes), '', defaultLimits);
  let at = 0;
  let structured = false;
  for await (const block of reading) {
    const { length } = block.text;
    if (!standsAsIs(bytes.subarray(at, at + length), block.text)) return null;
    at += length;
    structured ||= block.fields !== null;
    blocks.push({
      ...block,
      text: Uint8Array.from(block.text),
      fields: block.fields === null ? null : Int32Array.from(block.fields),
    });
  }
  if (!structured || at !== bytes.length) return null;
  pass.beginObject('');
  const read: ReadBlock[] = [];
  for (const block of blocks) read.push({ block, entities: await pass.readBlock(block) });
  return read;
}

/** True for the bytes themselves, but for the decimals that whole numbers have lost (`extract/core/whole-numbers.ts`). */
function standsAsIs(bytes: Buffer, text: Uint8Array): boolean {
  return (
    bytes.equals(text) ||
    (bytes.length === text.length && text.every((byte, i) => byte === bytes[i] || isLost(bytes[i], byte)))
  );
}

const isLost = (was: number | undefined, is: number): boolean => is === 32 && (was === 46 || was === 48);
