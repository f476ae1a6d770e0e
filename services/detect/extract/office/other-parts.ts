import type { StatusReason } from '../../../model/index.ts';
import { memberPlace } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { readMarkup } from '../markup/read-markup.ts';
import { detectEncoding } from '../text/encoding.ts';
import { toUtf8 } from '../text/to-utf8.ts';
import type { OfficeParts } from './office-parts.ts';
import { flowKind, readFlow } from './read-flow.ts';

const pictureTypes = 'png|jpe?g|jfif|gif|bmp|dib|tiff?|emf|wmf|emz|wmz|wdp|webp|heic|avif|jp2|pct|pict|svm|ico';
const filmTypes = 'mp4|m4v|mov|avi|wmv|mpe?g|webm|mkv|mp3|m4a|wav|wma|aac|ogg|flac';

/** Parts that say how a document looks, is numbered or put together, its fonts, pictures, films and sounds: nothing in them is text. */
const looks = new RegExp(
  String.raw`(?:^|/)(?:\[Content_Types\]|styles\w*|settings|webSettings|fontTable|calcChain|metadata|volatileDependencies|viewProps|tableStyles|` +
    String.raw`manifest|itemProps\d*|(?:theme|colors|style|themeOverride)\d+)\.xml$|` +
    String.raw`(?:^|/)(?:theme|printerSettings|Configurations2|Thumbnails|ObjectReplacements)/(?!.*\.svg$)|(?:^|/)layout-cache$|/$|` +
    String.raw`\.(?:rels|odttf|fntdata|ttf|otf|sigs|${pictureTypes}|${filmTypes})$`,
  'i',
);

/** Pictures of dots or of drawing commands, films and sounds; previews of a document or of what is embedded in it show what is read elsewhere. */
const pictures = new RegExp(
  String.raw`^(?!.*(?:docProps|Thumbnails|ObjectReplacements)/).*\.(?:${pictureTypes}|${filmTypes})$`,
  'i',
);

/** How many pictures, films and sounds a document of the zip family holds. */
export const picturesIn = (parts: OfficeParts): number => parts.matching(pictures).length;

const headBytes = 4 * 1024;

/** Files of a document that are no XML, and that nobody has asked for: embedded ones, imported ones that Word has yet to take in, macros. */
export const embeddedFiles = (parts: OfficeParts): string[] => parts.unread(/(?:)/).filter((name) => !looks.test(name));

/**
 * Whatever of a document of the zip family no reader has asked for, as XML; running text in it (of diagrams, charts, objects of OpenDocument) as such: properties, XML data that a document is bound to, caches of
 * pivot tables and linked workbooks, connections, charts, glossaries, drawings in VML and SVG, macros of OpenDocument. They belong to the document: they count as no
 * members, and are read at its depth. MALFORMED_FILE when one is no text.
 */
export async function* otherParts(parts: OfficeParts, place: Place): AsyncGenerator<Block, StatusReason | null> {
  let reason: StatusReason | null = null;
  for (const name of parts.unread(/\.(?:xml|vml|svg)$/i)) {
    if (looks.test(name)) continue;
    const input = new ByteSource(parts.bytes(name));
    try {
      const encoding = await detectEncoding(await input.peek(headBytes), false);
      const at = { ...memberPlace(place, name), depth: place.depth };
      if (encoding === null) reason = 'MALFORMED_FILE';
      else {
        const text = toUtf8(input, encoding);
        const kind = flowKind(Buffer.from(await text.peek(headBytes)).toString('utf8'));
        yield* kind === null ? readMarkup(text, at) : readFlow(text, at, kind === 'odf');
      }
    } finally {
      await input.cancel();
    }
  }
  return reason;
}
