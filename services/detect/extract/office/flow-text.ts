import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import { FlowTable } from '../table/flow-table.ts';
import { xmlEvents } from './xml-events.ts';

/** Elements that hold text in OOXML; in ODF all do. */
const ooxmlTexts = new Set(['t', 'delText', 'instrText', 'delInstrText', 'author', 'text']);
const paragraphs = new Set([
  ...['p', 'h', 'br', 'cr', 'tr', 'table-row', 'line-break', 'annotation', 'author', 'text'],
  ...['docVar', 'query', 'connectString', 'user-field-decl'],
]);
const gaps = new Set(['tab', 'tc', 'table-cell', 's', 'ptab', 'note-citation', 'creator', 'date']);

/** Attributes that hold texts: of pictures, controls, fields of forms, tables, art of letters, variables and sources of letters; of ODF's fields. */
const sayings: ReadonlyMap<string, readonly string[]> = new Map([
  ['docPr', ['title', 'descr']],
  ['cNvPr', ['title', 'descr']],
  ['shape', ['alt']],
  ['textpath', ['string']],
  ['alias', ['val']],
  ['tag', ['val']],
  ['listItem', ['displayText', 'value']],
  ['default', ['val']],
  ['helpText', ['val']],
  ['statusText', ['val']],
  ['listEntry', ['val']],
  ['bookmarkStart', ['name']],
  ['tblCaption', ['val']],
  ['tblDescription', ['val']],
  ['docVar', ['val']],
  ['query', ['val']],
  ['connectString', ['val']],
  ['user-field-decl', ['string-value']],
  ['variable-set', ['string-value']],
  ['hidden-text', ['string-value']],
  ['conditional-text', ['string-value-if-true', 'string-value-if-false']],
  ['placeholder', ['description']],
]);

/** Elements that most of a document consists of; none of them leads anywhere. */
const linkless = new Set(['p', 'pPr', 'pStyle', 'r', 'rPr', 't', 'tr', 'tc', 'tcPr', 'sz', 'rFonts', 'spacing']);

/** The running text of a part of a document or of slides: a line for each paragraph. */
export async function* flowText(
  chunks: AsyncIterable<Uint8Array>,
  builder: BlockBuilder,
  allText: boolean,
): AsyncGenerator<Block, void> {
  let taken = allText;
  let inner = '';
  let any = false;
  const table = new FlowTable(builder);
  const events = xmlEvents(chunks, {
    open(name, attribute) {
      inner = name;
      if (name === 'tc' || name === 'table-cell') table.cell();
      else if (name === 'tr' || name === 'table-row') table.row();
      else if (name === 'tbl' || name === 'table') table.begin();
      if (!allText && ooxmlTexts.has(name)) taken = true;
      if (linkless.has(name)) return;
      // A hyphen that lines do not break at is an element of its own.
      if (name === 'noBreakHyphen') builder.text('-');
      const target = attribute('href');
      if (target !== undefined && /^(mailto|tel|https?):/i.test(target)) builder.text(`${target} `);
      for (const about of sayings.get(name) ?? []) {
        const said = attribute(about);
        // Word's own bookmarks begin with `_`.
        if (said === undefined || said === '' || (about === 'name' && said.startsWith('_'))) continue;
        builder.text(` ${said} `);
        any = true;
      }
    },
    text(text) {
      // Between the runs of a comment stand line ends.
      if (!taken || (inner !== 't' && !allText && text.trim() === '')) return;
      const said = allText ? text.replace(/\s+/g, ' ') : text;
      table.text(said);
      builder.text(said);
      any = true;
    },
    close(name) {
      if (!allText && ooxmlTexts.has(name)) taken = false;
      if (name === 'tc' || name === 'table-cell') table.endCell();
      else if (name === 'tr' || name === 'table-row') table.endRow();
      else if (name === 'tbl' || name === 'table') table.end();
      if (paragraphs.has(name) && any) {
        builder.endRow();
        any = false;
      } else if (gaps.has(name)) builder.text('\t');
    },
  });
  for await (const _ of events) yield* builder.full();
  if (any) builder.endRow();
}
