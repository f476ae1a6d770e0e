import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import { FlowTable } from '../table/flow-table.ts';
import { xmlEvents } from './xml-events.ts';

/** Elements that hold text in OOXML; in ODF all do. The last two hold files, in base64. */
const ooxmlTexts = new Set([
  ...[
    't',
    'delText',
    'instrText',
    'delInstrText',
    'author',
    'text',
    'v',
    'FieldCodes',
    'attrName',
    'binaryData',
    'binData',
  ],
]);
const paragraphs = new Set([
  ...[
    'p',
    'h',
    'br',
    'cr',
    'tr',
    'table-row',
    'line-break',
    'annotation',
    'author',
    'text',
    'binaryData',
    'binData',
    'binary-data',
  ],
  ...[
    'docVar',
    'query',
    'connectString',
    'user-field-decl',
    'strCache',
    'numCache',
    'ser',
    'udl',
    'lvlText',
    'cmAuthor',
    'comment',
  ],
]);
const gaps = new Set(['tab', 'tc', 'table-cell', 's', 'ptab', 'note-citation', 'creator', 'date', 'pt', 'v']);

/** Attributes that hold texts wherever they stand: of pictures, links, notes, fields, controls, people; of ODF's fields and forms. */
const telling = new Set([
  ...[
    'title',
    'descr',
    'alt',
    'tooltip',
    'author',
    'initials',
    'instr',
    'ed',
    'displayText',
    'lastValue',
    'docLocation',
  ],
  ...['string-value', 'string-value-if-true', 'string-value-if-false', 'current-value', 'label', 'note', 'url'],
  ...['sql-statement', 'command', 'content', 'comment'],
]);
/** Those that do so in these elements only: `val`, `name` and `value` mostly say how something looks. */
const sayings: ReadonlyMap<string, readonly string[]> = new Map([
  ['textpath', ['string']],
  ['alias', ['val']],
  ['tag', ['val']],
  ['listItem', ['value']],
  ['default', ['val']],
  ['helpText', ['val']],
  ['statusText', ['val']],
  ['listEntry', ['val']],
  ['bookmarkStart', ['name']],
  ['bookmark', ['name']],
  ['tblCaption', ['val']],
  ['tblDescription', ['val']],
  ['docVar', ['name', 'val']],
  ['caption', ['name']],
  ['attr', ['val']],
  ['description', ['val']],
  ['lvlText', ['val']],
  ['query', ['val']],
  ['connectString', ['val']],
  ['udl', ['val']],
  ['mailSubject', ['val']],
  ['cmAuthor', ['name']],
  ['custShow', ['name']],
  ['show', ['name']],
  ['placeholder', ['description']],
  ['alphabetical-index-mark', ['key1', 'key2']],
  ['textarea', ['value']],
  ['combobox', ['value']],
  ['option', ['value']],
]);
/** Who wrote something stands at each change, amid the text; told once, behind it. */
const people = new Set(['author', 'initials']);
/** Numbers of lists (`%1.`) and their signs say nothing. */
const signs = /^\P{L}*(?:%\d\P{L}*)*$/u;

const maxPeople = 1_000;

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
  const known = new Set<string>();
  const events = xmlEvents(chunks, {
    open(name, attribute, attributes) {
      inner = name;
      if (name === 'tc' || name === 'table-cell') table.cell();
      else if (name === 'tr' || name === 'table-row') table.row();
      else if (name === 'tbl' || name === 'table') table.begin();
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
  for (const person of known) {
    builder.text(person);
    builder.endRow();
  }
}
