import { addressesByRules } from './address-rules.ts';
import { type Entity, entitiesOf } from './entities.ts';
import type { WordChances } from './entity-model.ts';
import { headerAllows, isProse, partsOf } from './gate.ts';
import { accountsOf } from './handles.ts';
import { namesByRules } from './name-rules.ts';
import { isThing } from './things.ts';

/** Tells of an entity whether it overlaps none of `others`. */
function apartFrom(others: readonly Entity[]): (entity: Entity) => boolean {
  return ({ start, end }) => !others.some((other) => start < other.end && end > other.start);
}

/**
 * What is told of a text that reads as prose: what the model thinks, when there is one (`chances`), and what rules find that it
 * passed over. Without a model a given name by itself counts in a message; with it the model is the better judge of those.
 */
export function proseEntities(text: string, chances: WordChances | null, message: boolean): readonly Entity[] {
  const told = chances === null ? [] : entitiesOf(text, chances);
  const addresses = addressesByRules(text, message).filter(apartFrom(told));
  const names = [...namesByRules(text, chances === null && message), ...accountsOf(text)];
  const others = [...addresses, ...names.filter(apartFrom([...told, ...addresses]))];
  const all = [...told, ...others.map((entity): Entity => ({ ...entity, byRule: true }))];
  return all.filter((entity) => !isThing(text, entity, all)).sort((a, b) => a.start - b.start);
}

/** What rules alone find in a whole text, as a scan without a model does. */
export function entitiesByRules(text: string, header?: string): readonly Entity[] {
  const parts = partsOf(text);
  return parts.flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    if (!(header === undefined ? isProse(part) : headerAllows(header, part))) return [];
    return proseEntities(part, null, parts.length === 1).map((entity) => ({
      ...entity,
      start: entity.start + start,
      end: entity.end + start,
    }));
  });
}
