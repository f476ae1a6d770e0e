import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import { xmlEvents } from './xml-events.ts';

/** Elements that hold text in OOXML; in ODF all do. */
const ooxmlTexts = new Set(['t', 'delText', 'instrText', 'delInstrText', 'author']);
const paragraphs = new Set(['p', 'h', 'br', 'cr', 'tr', 'table-row', 'line-break', 'annotation', 'author']);
const gaps = new Set(['tab', 'tc', 'table-cell', 's', 'ptab', 'note-citation', 'creator', 'date']);

/** Elements of OOXML that carry what is said of a picture or drawing. */
const described = new Set(['docPr', 'cNvPr']);

/** Elements that most of a document consists of; none of them leads anywhere. */
const linkless = new Set(['p', 'pPr', 'pStyle', 'r', 'rPr', 't', 'tr', 'tc', 'tcPr', 'sz', 'rFonts', 'spacing']);

/** The running text of a part of a document or of slides: a line for each paragraph. */
export async function* flowText(
  chunks: AsyncIterable<Uint8Array>,
  builder: BlockBuilder,
  allText: boolean,
): AsyncGenerator<Block, void> {
  let taken = allText;
  let any = false;
  const events = xmlEvents(chunks, {
    open(name, attribute) {
      if (!allText && ooxmlTexts.has(name)) taken = true;
      if (linkless.has(name)) return;
      const target = attribute('href');
      if (target !== undefined && /^(mailto|tel|https?):/i.test(target)) builder.text(`${target} `);
      if (!described.has(name)) return;
      for (const about of ['title', 'descr']) {
        const said = attribute(about);
        if (said === undefined || said === '') continue;
        builder.text(` ${said} `);
        any = true;
      }
    },
    text(text) {
      if (!taken) return;
      builder.text(allText ? text.replace(/\s+/g, ' ') : text);
      any = true;
    },
    close(name) {
      if (!allText && ooxmlTexts.has(name)) taken = false;
      if (paragraphs.has(name) && any) {
        builder.endRow();
        any = false;
      } else if (gaps.has(name)) builder.text('\t');
    },
  });
  for await (const _ of events) yield* builder.full();
  if (any) builder.endRow();
}
