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
  readonly plain?: PlainElements;
}

/** A quicker way for elements that are written plainly: the parser does not see what was taken. */
export interface PlainElements {
  /** How the elements begin that may be taken, and an end tag behind which others may follow: good places to ask again. */
  readonly begin: string;
  readonly endTag: string;
  /** Asked behind tags inside of the root: takes well-formed whole elements at `at`, with the space between; answers where it stopped. */
  take(xml: string, at: number): number;
}

/** Longest run of XML without any event, characters: saxes holds a text until it ends. */
const maxSilence = 32 * 1024 * 1024;
const maxDepth = 10_000;

/**
 * Where nothing plain stands, the parser gets more and more at once, this many characters for each time; inside of a text from the first
 * time on, since saxes holds a text as the pieces that it got.
 */
const missStep = 256;
const freeMisses = 3;

/**
 * Sends XML through saxes, a chunk at a time; the generator yields after each, so that a reader can give out what it has. Entities that
 * the document declares are not expanded, nothing outside of it is loaded. Not well-formed: MALFORMED_FILE, after what came before.
 */
export async function* xmlEvents(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  let silence = 0;
  /** Characters that the parser was given, and where among them the last tag ended. */
  let given = 0;
  let tagEnd = -1;
  let attributes: Readonly<Record<string, string>> = {};
  const attribute = (wanted: string): string | undefined => attributeOf(attributes, wanted);
  parser.on('opentag', (tag) => {
    silence = 0;
    tagEnd = parser.position;
    depth += 1;
    if (depth > maxDepth) throw new ExtractError('MALFORMED_FILE', 'xml nested too deep');
    attributes = tag.attributes;
    handler.open?.(local(tag.name), attribute, attributes);
  });
  parser.on('closetag', ({ name }) => {
    silence = 0;
    tagEnd = parser.position;
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
  const write = (piece: string): void => {
    const { plain } = handler;
    let misses = 0;
    for (let at = 0; at < piece.length; ) {
      let end = piece.length;
      if (plain !== undefined) {
        const start = at;
        const isBehindTag = tagEnd === given;
        if (isBehindTag && depth > 0) at = plain.take(piece, start);
        if (at > start) silence = 0;
        misses = at > start ? 0 : misses + 1;
        end = tagsEnd(piece, at, misses > freeMisses || !isBehindTag ? Math.min(misses, 16) * missStep : 0, plain);
      }
      given += end - at;
      parser.write(at === 0 && end === piece.length ? piece : piece.slice(at, end));
      at = end;
    }
  };
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let any = false;
  for await (const chunk of chunks) {
    any = true;
    decoder ??= decoderOf(chunk);
    const piece = decoder.decode(chunk, { stream: true });
    silence += piece.length;
    if (silence > maxSilence) throw new ExtractError('OOXML_UNCOMPRESSED_SIZE_EXCEEDS_LIMIT', 'xml text too long');
    write(piece);
    yield;
  }
  if (any) parser.close();
}

/** By its byte order mark or its declaration; a part of an office document is UTF-8 or UTF-16, a file may be anything. */
function decoderOf(start: Uint8Array): InstanceType<typeof TextDecoder> {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

/**
 * Behind the next tag, or behind the next two when the first one closes an element and no plain one follows: `</row><row>` goes at once.
 * With a step, behind the next `endTag` from there on.
 */
function tagsEnd(xml: string, at: number, step: number, { begin, endTag }: PlainElements): number {
  if (step > 0) {
    const found = xml.indexOf(endTag, at + step);
    return found < 0 ? xml.length : found + endTag.length;
  }
  let end = xml.indexOf('>', at) + 1;
  if (end > 0 && xml.charCodeAt(at + 1) === 47 && !xml.startsWith(begin, end)) end = xml.indexOf('>', end) + 1;
  return end > 0 ? end : xml.length;
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
