/** Attributes that say what their element holds. */
const labelling: ReadonlySet<string> = new Set(
  'name key keyword itemprop label data-label data-field aria-label'.split(' '),
);

/** Attributes that say how the thing named beside them is defined, not what it holds: `<column name="given_name" type="VARCHAR(50)">`. */
const defining: ReadonlySet<string> = new Set(
  (
    'type datatype data-type tag vr vm length size minlength maxlength min max minoccurs maxoccurs use usage table column ' +
    'itemno format scope order position index required optional nullable'
  ).split(' '),
);

const own = ['class', 'rowspan', 'colspan', 'value', 'code', 'codesystem', 'unit', 'id'] as const;

/** What an attribute says here; null for most. */
export type Meaning = 'label' | 'definition' | (typeof own)[number] | null;

/** What an attribute of that name says. */
export function meaningOf(attribute: string): Meaning {
  const name = attribute.toLowerCase().replace(/^android:/, '');
  if (labelling.has(name)) return 'label';
  return defining.has(name) ? 'definition' : (own.find((known) => known === name) ?? null);
}
