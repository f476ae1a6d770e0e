import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import type { OfficeParts } from './office-parts.ts';
import { xmlEvents } from './xml-events.ts';

const formulas = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);
const margins = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']);
const hints = ['promptTitle', 'prompt', 'errorTitle', 'error'];

/** Other elements with texts in their attributes; links mostly have none. */
const sayings: ReadonlyMap<string, readonly string[]> = new Map([
  ['dataValidation', hints],
  ['hyperlink', ['tooltip']],
  ['customFilter', ['val']],
  ['protectedRange', ['name']],
  ['sheet', ['name']],
]);

type Attribute = (name: string) => string | undefined;

const saidBy = (name: string, attribute: Attribute): string[] =>
  (sayings.get(name) ?? []).flatMap((of) => attribute(of) || []);

/** True for an element of a worksheet that `sheetNotes` finds text in; of formulas only those with a text of their own. */
export const speaks = (name: string, attribute: Attribute): boolean =>
  margins.has(name) || saidBy(name, attribute).length > 0;
export const speaksIn = (name: string, text: string): boolean => formulas.has(name) && text.includes('"');

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
