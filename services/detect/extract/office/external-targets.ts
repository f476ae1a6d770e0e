import type { Block } from '../contract.ts';
import type { BlockBuilder } from '../core/block-builder.ts';
import type { OfficeParts } from './office-parts.ts';
import { xmlEvents } from './xml-events.ts';

/** The targets of links, which OOXML keeps apart from the text: a line each. */
export async function* externalTargets(
  parts: OfficeParts,
  names: readonly string[],
  builder: BlockBuilder,
): AsyncGenerator<Block, void> {
  for (const name of names) {
    const events = xmlEvents(parts.bytes(name), {
      open(_, attribute) {
        const target = attribute('Target');
        if (attribute('TargetMode') !== 'External' || target === undefined) return;
        builder.text(target);
        builder.endRow();
      },
    });
    for await (const _ of events) yield* builder.full();
  }
}
