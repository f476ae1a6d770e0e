import { fieldWidth } from '../contract.ts';
import { labelledName, longestLabel, withLabel } from '../json/sibling-label.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Headers of tables of entity, attribute and value. */
const labelHeaders = words(
  'attribute attributename attributekey attributecode attr key field fieldname name code property propertyname variable parameter parametername question option optionname setting settingname configkey metakey',
);
const valueHeaders = words(
  'value val attributevalue fieldvalue propertyvalue parametervalue optionvalue settingvalue configvalue metavalue answer response',
);

/** Names of labelled values stand behind those of the columns and of what rows may have beyond them. */
const maxColumns = 256;
const maxLabelled = 4096;

const columnOf = (names: readonly string[], headers: ReadonlySet<string>): number => {
  const columns = [...names.keys()].filter((i) => headers.has(names[i]!.toLowerCase().replace(/[ _-]/g, '')));
  return columns.length === 1 ? columns[0]! : -1;
};

/** Which of a table's columns holds labels and which the values that they name; null when there are not one of each. */
export function labelColumns(names: readonly string[]): { readonly label: number; readonly value: number } | null {
  const label = columnOf(names, labelHeaders);
  const value = columnOf(names, valueHeaders);
  return label < 0 || value < 0 ? null : { label, value };
}

/** Tables whose rows hold what a value is called beside it: `17,ssn,…` under `id,attribute,value`. */
export class LabelledValues {
  readonly #names: string[];
  readonly #label: number;
  readonly #value: number;
  readonly #indexOf = new Map<string, number>();

  private constructor(names: string[], label: number, value: number) {
    this.#names = names;
    this.#label = label;
    this.#value = value;
    while (names.length < maxColumns) names.push('');
  }

  /** For a table with these names of columns, which are added to; null when none of them tells of labels and values. */
  static of(names: string[]): LabelledValues | null {
    const columns = labelColumns(names);
    return columns === null || names.length > maxColumns
      ? null
      : new LabelledValues(names, columns.label, columns.value);
  }

  /** Gives the values among the first `length` numbers of `entries` the names that their rows have for them. */
  apply(bytes: Buffer, entries: Int32Array, length: number): void {
    let label = -1;
    let value = -1;
    for (let i = 0; i < length; i += fieldWidth) {
      if (i > 0 && entries[i + 3] !== entries[i - 1]) {
        label = -1;
        value = -1;
      }
      if (entries[i + 2] === this.#label) label = i;
      else if (entries[i + 2] === this.#value) value = i;
      else continue;
      if (label < 0 || value < 0) continue;
      const [start, end] = [entries[label]!, entries[label + 1]!];
      if (end - start <= longestLabel) entries[value + 2] = this.#named(bytes.toString('utf8', start, end).trim());
    }
  }

  #named(text: string): number {
    const label = withLabel('', text);
    const known = this.#indexOf.get(label);
    if (known !== undefined) return known;
    if (label === '' || this.#indexOf.size >= maxLabelled) return this.#value;
    const index = this.#names.push(labelledName(this.#names[this.#value]!, label)) - 1;
    this.#indexOf.set(label, index);
    return index;
  }
}
