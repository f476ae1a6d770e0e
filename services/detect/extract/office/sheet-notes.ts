import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import type { OfficeParts } from './office-parts.ts';
import { xmlEvents } from './xml-events.ts';

const formulas = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);
const margins = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']);
/** Other elements with texts in their attributes. */
const sayings: ReadonlyMap<string, readonly string[]> = new Map([
  ['dataValidation', ['promptTitle', 'prompt', 'errorTitle', 'error']],
  ['hyperlink', ['tooltip', 'display', 'location']],
  ['cfRule', ['text']],
  ['filter', ['val']],
  ['customFilter', ['val']],
  ['protectedRange', ['name', 'securityDescriptor']],
  ['scenario', ['name', 'user', 'comment']],
  ['inputCells', ['val']],
  ['cellSmartTagPr', ['val']],
  ['webPublishItem', ['title', 'destinationFile']],
  ['oleObject', ['progId', 'link']],
  ['control', ['name']],
  ['sheet', ['name']],
  ['definedName', ['comment', 'description', 'help', 'statusBar']],
  ['fileSharing', ['userName']],
  ['customWorkbookView', ['name']],
]);
/** Where links within the workbook lead. */
const within = /^'?[^'!]{1,31}'?!\$?[A-Z]{1,3}\$?\d+/;

type Attribute = (name: string) => string | undefined;

const saidBy = (name: string, attribute: Attribute): string[] =>
  (sayings.get(name) ?? []).flatMap((of) => attribute(of) || []).filter((said) => !within.test(said));

/** A text or a number of its own: more digits than rows have. */
const own = /"|\d{8}/;

/** True for an element of a worksheet that `sheetNotes` finds text in; of formulas only those with a text of their own. */
export const speaks = (name: string, attribute: Attribute): boolean =>
  margins.has(name) || saidBy(name, attribute).length > 0;
export const speaksIn = (name: string, text: string): boolean => formulas.has(name) && own.test(text);

/** What a worksheet or workbook says beside its cells, a line each: names of sheets, headers and footers, hints of input and links, criteria of filters, texts within formulas and names. */
export async function* sheetNotes(
  parts: OfficeParts,
  part: string,
  builder: BlockBuilder,
): AsyncGenerator<Block, void> {
  let element = '';
  let text = '';
  const line = (said: string): void => {
    if (said === '') return;
    builder.text(said);
    builder.endRow();
  };
  const events = xmlEvents(parts.bytes(part), {
    open(name, attribute) {
      element = name;
      text = '';
      for (const said of saidBy(name, attribute)) line(said);
    },
    text(piece) {
      if (margins.has(element) || formulas.has(element)) text += piece;
    },
    close(name) {
      if (margins.has(name) || speaksIn(name, text)) line(text);
      element = text = '';
    },
  });
  for await (const _ of events) yield* builder.full();
}
