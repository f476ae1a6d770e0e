import { ExtractError } from '../core/extract-error.ts';

/** What a reader of XML hears. Names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attribute: (name: string) => string | undefined): void;
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
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let silence = 0;
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    depth += 1;
    if (depth > maxDepth) throw new ExtractError('MALFORMED_FILE', 'xml nested too deep');
    handler.open?.(local(name), (wanted) => {
      for (const [key, value] of Object.entries(attributes)) if (local(key) === wanted) return value;
      return undefined;
    });
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

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
