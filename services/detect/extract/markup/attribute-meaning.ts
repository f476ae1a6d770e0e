/** Attributes that say what their element holds. */
const labelling: ReadonlySet<string> = new Set(
  'name key keyword itemprop label data-label data-field aria-label'.split(' '),
);

const own = ['class', 'rowspan', 'colspan', 'value', 'code', 'codesystem', 'unit', 'id'] as const;

/** What an attribute says here; null for most. */
export type Meaning = 'label' | (typeof own)[number] | null;

/** What an attribute of that name says. */
export function meaningOf(attribute: string): Meaning {
  const name = attribute.toLowerCase().replace(/^android:/, '');
  return labelling.has(name) ? 'label' : (own.find((known) => known === name) ?? null);
}
