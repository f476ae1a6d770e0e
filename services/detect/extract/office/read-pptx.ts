import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { thenRest } from '../core/then-rest.ts';
import { externalTargets } from './external-targets.ts';
import { flowText } from './flow-text.ts';
import type { OfficeParts } from './office-parts.ts';

/** Text of theirs is shown on every slide that follows them. */
const masters = /^ppt\/(?:slideMasters|slideLayouts|notesMasters|handoutMasters)\/[^/]+\.xml$/;

/** PowerPoint: a page for each slide, with its notes and comments; then what masters and layouts show, as lines. */
export async function* readPptx(parts: OfficeParts, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const documentId = place.session.nextDocumentId();
  const names = parts.matching(/^ppt\/(?:slides|notesSlides|comments)\/[^/]+\.xml$/);
  for (const name of names.sort((a, b) => numberOf(a) - numberOf(b))) {
    const builder = new BlockBuilder(place, documentId, { kind: 'PAGE', pageNumber: numberOf(name) }, null);
    yield* thenRest(readSlide(parts, name, builder), () => builder.rest());
  }
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, null);
  yield* thenRest(readMasters(parts, builder), () => builder.rest());
  return null;
}

async function* readMasters(parts: OfficeParts, builder: BlockBuilder): AsyncGenerator<Block, void> {
  for (const name of parts.matching(masters)) yield* flowText(parts.bytes(name), builder, false);
}

async function* readSlide(parts: OfficeParts, name: string, builder: BlockBuilder): AsyncGenerator<Block, void> {
  yield* flowText(parts.bytes(name), builder, false);
  const file = name.slice(name.lastIndexOf('/') + 1);
  if (name.startsWith('ppt/slides/')) {
    const links = new RegExp(`^ppt/slides/_rels/${file.replace(/[^\w.]/g, '.')}\\.rels$`);
    yield* externalTargets(parts, parts.matching(links), builder);
  }
}

function numberOf(name: string): number {
  return Number(/(\d{1,6})\.xml$/.exec(name)?.[1] ?? 1);
}
