import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import type { OfficeParts } from './office-parts.ts';
import { xmlEvents } from './xml-events.ts';

const formulas = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);
const margins = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']);
const hints = ['promptTitle', 'prompt', 'errorTitle', 'error'];

/** True for an element of a worksheet that `sheetNotes` finds text in; of formulas only those with a text of their own. */
export const speaks = (name: string): boolean => margins.has(name) || name === 'dataValidation';
export const speaksIn = (name: string, text: string): boolean => formulas.has(name) && text.includes('"');

/** What a worksheet or workbook says beside its cells, a line each: names of sheets, headers and footers, hints of input, texts within formulas and names. */
export async function* sheetNotes(
  parts: OfficeParts,
  part: string,
  builder: BlockBuilder,
): AsyncGenerator<Block, void> {
  let element = '';
  let text = '';
  const line = (said: string | undefined): void => {
    if (said === undefined || said === '') return;
    builder.text(said);
    builder.endRow();
  };
  const events = xmlEvents(parts.bytes(part), {
    open(name, attribute) {
      element = name;
      text = '';
      if (name === 'sheet') line(attribute('name'));
      if (name === 'dataValidation') for (const hint of hints) line(attribute(hint));
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
