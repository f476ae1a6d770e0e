import type { StatusReason } from '../../../model/index.ts';
import { memberPlace } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { readMarkup } from '../markup/read-markup.ts';
import { detectEncoding } from '../text/encoding.ts';
import { toUtf8 } from '../text/to-utf8.ts';
import type { OfficeParts } from './office-parts.ts';

/** Parts that say how a document looks, is numbered or put together, its fonts and pictures: nothing in them is text. */
const looks = new RegExp(
  String.raw`(?:^|/)(?:\[Content_Types\]|styles\w*|settings|webSettings|fontTable|numbering|calcChain|metadata|volatileDependencies|presProps|viewProps|tableStyles|` +
    String.raw`manifest|itemProps\d*|(?:theme|colors|style|themeOverride)\d+)\.xml$|` +
    String.raw`(?:^|/)(?:theme|media|printerSettings|Configurations2|Thumbnails|Pictures|ObjectReplacements)/(?!.*\.svg$)|(?:^|/)layout-cache$|/$|` +
    String.raw`\.(?:rels|odttf|fntdata|ttf|otf|sigs|png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp)$`,
  'i',
);

/** Pictures of dots or of drawing commands; previews of a document or of what is embedded in it show what is read elsewhere. */
const pictures =
  /^(?!.*(?:docProps|Thumbnails|ObjectReplacements)\/).*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|webp|heic)$/i;

/** How many pictures a document of the zip family holds. */
export const picturesIn = (parts: OfficeParts): number => parts.matching(pictures).length;

const headBytes = 4 * 1024;

/** Files of a document that are no XML, and that nobody has asked for: embedded ones, imported ones that Word has yet to take in, macros. */
export const embeddedFiles = (parts: OfficeParts): string[] => parts.unread(/(?:)/).filter((name) => !looks.test(name));

/**
 * Whatever of a document of the zip family no reader has asked for, as XML: properties, XML data that a document is bound to, caches of
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
      if (encoding === null) reason = 'MALFORMED_FILE';
      else yield* readMarkup(toUtf8(input, encoding), { ...memberPlace(place, name), depth: place.depth });
    } finally {
      await input.cancel();
    }
  }
  return reason;
}
