import type { FileMetaData, SchemaElement } from 'hyparquet';
import { mask } from './mask.ts';
import { notRewritable } from './not-rewritable.ts';

/** A column as it is stored: a leaf of the schema. */
export interface Leaf {
  /** From the root, which is no part of the names. */
  readonly path: readonly SchemaElement[];
  readonly maxDefinition: number;
  readonly maxRepetition: number;
  /** What stands for each value of a masked one; null: there is no text to put there, so the values go. Undefined: it stays as it is. */
  readonly mask: Uint8Array | null | undefined;
}

const texts: ReadonlySet<string> = new Set(['UTF8', 'ENUM', 'STRING']);
const utf8 = new TextEncoder();

/** Lists and maps have helper levels in the schema, which findings do not name. */
const shownPath = (names: readonly string[]): string =>
  names
    .join('.')
    .replace(/\.(?:list|bag)\.(?:element|item|array_element|array)(?=\.|$)/g, '[*]')
    .replace(/\.key_value\./g, '.');

function maskOf(leaf: SchemaElement): Uint8Array | null {
  const kinds = [leaf.converted_type, leaf.logical_type?.type].filter((kind) => kind !== undefined);
  if (leaf.type === 'BYTE_ARRAY') {
    if (kinds.every((kind) => texts.has(kind))) return utf8.encode(mask);
    if (kinds.includes('JSON')) return utf8.encode(JSON.stringify(mask));
  }
  if (leaf.repetition_type === 'OPTIONAL') return null;
  throw notRewritable(
    `UNSUPPORTED_TYPE ${leaf.name} is a ${leaf.repetition_type} ${kinds[0] ?? leaf.type}: no text fits in, and no null`,
  );
}

/** The stored columns in their order, with the named ones masked: by their own name, that of anything that they lie in, or their path. */
export function leavesOf({ schema }: FileMetaData, columns: readonly string[]): readonly Leaf[] {
  const found = new Set<string>();
  const leaves: Leaf[] = [];
  let at = 0;
  const visit = (above: readonly SchemaElement[]): void => {
    const element = schema[at++];
    if (element === undefined || above.length > 100) throw notRewritable('MALFORMED_FILE the schema');
    if (element.logical_type !== undefined && element.logical_type.type === undefined)
      throw notRewritable(`UNSUPPORTED_TYPE ${element.name} has a type that is not known`);
    const path = [...above, element];
    if (element.type === undefined) {
      for (let child = 0; child < (element.num_children ?? 0); child++) visit(path);
      return;
    }
    const names = path.slice(1).map(({ name }) => name);
    const own = [...names, names.join('.'), shownPath(names)];
    const named = columns.filter((column) => own.includes(column));
    for (const column of named) found.add(column);
    leaves.push({
      path,
      maxDefinition: path.slice(1).filter((each) => each.repetition_type !== 'REQUIRED').length,
      maxRepetition: path.filter((each) => each.repetition_type === 'REPEATED').length,
      mask: named.length === 0 ? undefined : maskOf(element),
    });
  };
  visit([]);
  const missing = columns.filter((column) => !found.has(column));
  if (missing.length > 0) throw notRewritable(`NO_SUCH_COLUMN ${missing.join(', ')}`);
  return leaves;
}
