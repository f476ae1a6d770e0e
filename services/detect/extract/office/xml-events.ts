import { ExtractError } from '../core/extract-error.ts';

/** What a reader of XML hears. Names come without their prefix. */
export interface XmlHandler {
  /**
   * `attribute` answers, with or without a prefix, for this element only and until `open` returns; `attributes` has them by their full
   * names, which is quicker to ask.
   */
  open?(
    name: string,
    attribute: (name: string) => string | undefined,
    attributes: Readonly<Record<string, string>>,
  ): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Longest run of XML without any event, characters: saxes holds a text until it ends. */
const maxSilence = 32 * 1024 * 1024;
const maxDepth = 10_000;

/**
 * Sends XML through saxes, a chunk at a time; the generator yields after each, so that a reader can give out what it has. Entities that
 * the document declares are not expanded, nothing outside of it is loaded. Not well-formed: MALFORMED_FILE, after what came before.
 */
export async function* xmlEvents(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  let silence = 0;
  let attributes: Readonly<Record<string, string>> = {};
  const attribute = (wanted: string): string | undefined => attributeOf(attributes, wanted);
  parser.on('opentag', (tag) => {
    silence = 0;
    depth += 1;
    if (depth > maxDepth) throw new ExtractError('MALFORMED_FILE', 'xml nested too deep');
    attributes = tag.attributes;
    handler.open?.(local(tag.name), attribute, attributes);
  });
  parser.on('closetag', ({ name }) => {
    silence = 0;
    depth -= 1;
    handler.close?.(local(name));
  });
  const text = (value: string): void => {
    silence = 0;
    handler.text?.(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    // Saxes goes on behind an unknown entity; all else is told by what follows.
    if (!/entity/i.test(error.message)) throw new ExtractError('MALFORMED_FILE', 'xml not well-formed');
  });
  const decoder = new TextDecoder('utf-8');
  let any = false;
  for await (const chunk of chunks) {
    any = true;
    const piece = decoder.decode(chunk, { stream: true });
    silence += piece.length;
    if (silence > maxSilence) throw new ExtractError('OOXML_UNCOMPRESSED_SIZE_EXCEEDS_LIMIT', 'xml text too long');
    parser.write(piece);
    yield;
  }
  if (any) parser.close();
}

/** Asked for every element: a list of all attributes for each question took a third of the time of a workbook. */
function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const plain = attributes[wanted];
  if (plain !== undefined) return plain;
  for (const name in attributes) {
    if (name.charCodeAt(name.length - wanted.length - 1) === 58 && name.endsWith(wanted)) return attributes[name];
  }
  return undefined;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
