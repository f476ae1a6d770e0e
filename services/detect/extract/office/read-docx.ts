import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { Place } from '../core/format.ts';
import { thenRest } from '../core/then-rest.ts';
import { externalTargets } from './external-targets.ts';
import { flowText } from './flow-text.ts';
import { mainText } from './office-kind.ts';
import type { OfficeParts } from './office-parts.ts';

/** Word: body, headers, footers, notes, comments, text deleted under review, variables, and where links lead. A line for each paragraph. */
export async function* readDocx(parts: OfficeParts, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const location = { kind: 'LINES', firstLine: 1, firstColumn: 1 } as const;
  const builder = new BlockBuilder(place, place.session.nextDocumentId(), location, []);
  yield* thenRest(readParts(parts, builder), () => builder.rest());
  return null;
}

async function* readParts(parts: OfficeParts, builder: BlockBuilder): AsyncGenerator<Block, void> {
  const others = parts.matching(/^word\/(?:header|footer|footnotes|endnotes|comments|glossary\/document)[^/]*\.xml$/);
  for (const name of [...parts.matching(mainText), ...others, 'word/settings.xml'])
    yield* flowText(parts.bytes(name), builder, false);
  yield* externalTargets(parts, parts.matching(/^word\/_rels\/[^/]+\.rels$/), builder);
}
