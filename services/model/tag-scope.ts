/** One condition on tags, as Macie's TAG criterion: EQ holds when the place has one of the tags, NE when it has none of them. */
export interface TagCriterion {
  readonly comparator: 'EQ' | 'NE';
  /** Keys and values with their case; a null value: whatever it is. */
  readonly tagValues: readonly { readonly key: string; readonly value: string | null }[];
}

/** Which places are in scope by their tags. Conditions of one list are joined by AND; what is excluded is out, whatever includes it. */
export interface TagScope {
  readonly includes: readonly TagCriterion[];
  readonly excludes: readonly TagCriterion[];
}

export const anyTags: TagScope = { includes: [], excludes: [] };

/** Whether tags matter at all: where they do not, nobody needs to read them. */
export const asksForTags = ({ includes, excludes }: TagScope): boolean => includes.length + excludes.length > 0;

/** Whether a place with these tags is in scope. */
export function inTagScope({ includes, excludes }: TagScope, tags: Readonly<Record<string, string>>): boolean {
  const holds = ({ comparator, tagValues }: TagCriterion): boolean =>
    (comparator === 'EQ') ===
    tagValues.some(({ key, value }) => Object.hasOwn(tags, key) && (value === null || tags[key] === value));
  return includes.every(holds) && !(excludes.length > 0 && excludes.every(holds));
}
