/** Most names of a document; what comes later carries none. */
const maxNames = 4096;

/** Names of a document's fields, each once. */
export class NameList {
  readonly names: string[] = [];
  readonly #indexOf = new Map<string, number>();

  /** Where `name` stands in `names`, added to them when it is new; -1 for an empty one, and when there are too many. */
  indexOf(name: string): number {
    if (name === '') return -1;
    const known = this.#indexOf.get(name);
    if (known !== undefined) return known;
    if (this.names.length >= maxNames) return -1;
    const index = this.names.push(name) - 1;
    this.#indexOf.set(name, index);
    return index;
  }
}
