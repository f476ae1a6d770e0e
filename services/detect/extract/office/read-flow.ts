import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { thenRest } from '../core/then-rest.ts';
import { flowText } from './flow-text.ts';
import { odsCells } from './ods-cells.ts';

/** Vocabularies in which a value may be cut into runs: text, slides and drawings of Office, OpenDocument. */
const ooxml =
  /(?:wordprocessingml|presentationml|drawingml|office\/drawing\/|office\/word\/2003\/wordml|2006\/xmlPackage)/;
const odf = /opendocument:xmlns:(?:office|text)/;
const root = /^(?:\s*<[?!][^>]*>)*\s*<(?:([\w.-]+):)?[\w.-]+(\s[^>]*)>/;

/** Whether XML that begins so is running text of Office or OpenDocument, by the namespace of its outermost element. */
export function flowKind(start: string): 'ooxml' | 'odf' | null {
  const [, prefix, attributes = ''] = root.exec(start) ?? [];
  const declared = new RegExp(`\\sxmlns${prefix === undefined ? '' : `:${prefix}`}=["']([^"']*)`).exec(attributes)?.[1];
  if (declared === undefined) return null;
  return odf.test(declared) ? 'odf' : ooxml.test(declared) ? 'ooxml' : null;
}

/** Running text of one XML file, a line for each paragraph. */
export async function* readFlow(
  input: ByteSource,
  place: Place,
  allText: boolean,
): AsyncGenerator<Block, StatusReason | null> {
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, []);
  yield* thenRest(flowText(input, builder, allText), () => builder.rest());
  return null;
}

/** A document of Office or OpenDocument in one file of XML (WordprocessingML of 2003, flat OPC, flat OpenDocument). */
export async function* readFlatOffice(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const start = Buffer.from(await input.peek(4096)).toString('utf8');
  const isOdf = flowKind(start) === 'odf';
  if (!isOdf || !/mimetype="[^"]*spreadsheet/.test(start)) return yield* readFlow(input, place, isOdf);
  yield* odsCells(input, place);
  return null;
}
