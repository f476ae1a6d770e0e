import { type Entity, entitiesOf } from './entities.ts';
import type { WordChances } from './entity-model.ts';
import { accountsOf } from './handles.ts';
import { namesByRules } from './name-rules.ts';

/**
 * What is told of a text that reads as prose: what the model thinks, when there is one (`chances`), and what rules find that it
 * passed over. Without a model a given name by itself counts in a message; with it the model is the better judge of those.
 */
export function proseEntities(text: string, chances: WordChances | null, message: boolean): readonly Entity[] {
  const told = chances === null ? [] : entitiesOf(text, chances);
  const rules: readonly Entity[] = [...namesByRules(text, chances === null && message), ...accountsOf(text)];
  const others = rules.filter(({ start, end }) => !told.some((other) => start < other.end && end > other.start));
  return [...told, ...others.map((entity): Entity => ({ ...entity, byRule: true }))].sort((a, b) => a.start - b.start);
}
