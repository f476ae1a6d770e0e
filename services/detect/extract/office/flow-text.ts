import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import { FlowTable } from '../table/flow-table.ts';
import { gaps, ooxmlTexts, paragraphs, sayings, telling } from './flow-elements.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { type PlainElements, xmlEvents } from './xml-events.ts';

/** Who wrote something stands at each change, amid the text; told once, behind it. */
const people = new Set(['author', 'initials']);
/** Numbers of lists (`%1.`) and their signs say nothing. */
const signs = /^\P{L}*(?:%\d\P{L}*)*$/u;

const maxPeople = 1_000;

/** Elements that most of a document consists of; none of them leads anywhere. */
const linkless = new Set(['p', 'pPr', 'pStyle', 'r', 'rPr', 't', 'tr', 'tc', 'tcPr', 'sz', 'rFonts', 'spacing']);

const lines = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;

/** The running text of a part of a document or of slides: a line for each paragraph; OpenDocument's slides and drawings by their pages. */
export async function* flowText(
  chunks: AsyncIterable<Uint8Array>,
  builder: BlockBuilder,
  allText: boolean,
): AsyncGenerator<Block, void> {
  let taken = allText;
  let inner = '';
  let any = false;
  let pageNumber = 0;
  const table = new FlowTable(builder);
  const known = new Set<string>();
  const say = (said: string): void => {
    table.text(said);
    builder.text(said);
    any = true;
  };
  const endParagraph = (): void => {
    if (any) builder.endRow();
    any = false;
  };
  const plain: PlainElements = {
    begin: '<w:p',
    endTag: '</w:p>',
    take: (xml, at) => (taken ? at : plainParagraphs(xml, at, say, endParagraph)),
  };
  const events = xmlEvents(chunks, {
    open(name, attribute, attributes) {
      inner = name;
      if (name === 'tc' || name === 'table-cell') table.cell();
      else if (name === 'tr' || name === 'table-row') table.row();
      else if (name === 'tbl' || name === 'table') table.begin();
      else if (allText && name === 'page') {
        endParagraph();
        pageNumber += 1;
        builder.at({ kind: 'PAGE', pageNumber });
      }
      if (!allText && ooxmlTexts.has(name)) taken = true;
      if (linkless.has(name)) return;
      // A hyphen that lines do not break at is an element of its own.
      if (name === 'noBreakHyphen') builder.text('-');
      const target = attribute('href');
      if (target !== undefined && /^(?:mailto|tel|https?):|@/i.test(target)) builder.text(`${target} `);
      const here = sayings.get(name);
      for (const full in attributes) {
        const said = attributes[full]!;
        const about = full.slice(full.indexOf(':') + 1);
        const tells = telling.has(about) || here?.includes(about) === true;
        if (
          said === '' ||
          about === 'href' ||
          !(tells || said.includes('@') || (about === 'formula' && said.includes('"')))
        )
          continue;
        // Word's own bookmarks begin with `_`.
        if ((about === 'name' && said.startsWith('_')) || (name === 'lvlText' && signs.test(said))) continue;
        if (people.has(about)) {
          if (known.size < maxPeople) known.add(said);
          continue;
        }
        builder.text(` ${said} `);
        any = true;
      }
    },
    text(text) {
      // Between the runs of a comment stand line ends.
      if (!taken || (inner !== 't' && !allText && text.trim() === '')) return;
      say(allText ? text.replace(/\s+/g, ' ') : text);
    },
    close(name) {
      if (!allText && ooxmlTexts.has(name)) taken = false;
      if (name === 'tc' || name === 'table-cell') table.endCell();
      else if (name === 'tr' || name === 'table-row') table.endRow();
      else if (name === 'tbl' || name === 'table') table.end();
      else if (allText && name === 'page') {
        endParagraph();
        builder.at(lines);
      }
      if (paragraphs.has(name) && any) endParagraph();
      else if (gaps.has(name)) builder.text('\t');
    },
    ...(allText ? {} : { plain }),
  });
  for await (const _ of events) yield* builder.full();
  if (any) builder.endRow();
  for (const person of known) {
    builder.text(person);
    builder.endRow();
  }
}
