import { labelOfSystem } from '../core/code-systems.ts';
import type { FieldIndex } from '../core/field-index.ts';
import { labelOfIdType } from '../core/id-types.ts';
import type { PathNames } from './path-names.ts';
import { cardLabel, longestLabel, Role, typedAbove, withLabel } from './sibling-label.ts';

const none = -1;
const dash = 45;
const option = /^--?([A-Za-z][A-Za-z0-9_-]{2,40})$/;

/** What the members of the objects in work, one a depth, have said of each other so far. */
export class Siblings {
  readonly #paths: PathNames;
  readonly #fields: FieldIndex;
  readonly #labels: string[] = [];
  /** An option of a command line that the array in work has just named. */
  #option = '';
  /** The path of a NUMBER, and where its field stands in the index. */
  readonly #numberPath: number[] = [];
  readonly #numberAt: number[] = [];
  readonly #hasPart: boolean[] = [];
  /** The same of a CODE. */
  readonly #codePath: number[] = [];
  readonly #codeAt: number[] = [];
  /** The path of a VALUE that came before its labels, what that is called now, and where its field stands in the index. */
  readonly #valuePath: number[] = [];
  readonly #valueName: number[] = [];
  readonly #valueAt: number[] = [];

  constructor(paths: PathNames, fields: FieldIndex) {
    this.#paths = paths;
    this.#fields = fields;
  }

  /** The fields found so far were given out. */
  forget(): void {
    this.#numberAt.fill(none);
    this.#valueAt.fill(none);
    this.#codeAt.fill(none);
  }

  /** An object or array begins. */
  open(depth: number): void {
    this.#option = '';
    this.#labels[depth] = '';
    this.#numberAt[depth] = none;
    this.#valueAt[depth] = none;
    this.#codeAt[depth] = none;
    this.#hasPart[depth] = false;
  }

  /** The path for the value of the member at `path`, which will be the next field. */
  name(depth: number, path: number): number {
    const role = this.#paths.roleOf(path);
    const labels = this.#labels[depth] ?? '';
    if (role === Role.VALUE) {
      if (labels !== '') return this.#paths.labelled(path, labels);
      this.#valuePath[depth] = path;
      this.#valueName[depth] = path;
      this.#valueAt[depth] = this.#fields.length;
      return path;
    }
    if (role === Role.CODE || role === Role.ID_TYPE) {
      const label = labelOfSystem(labels);
      if (label !== '') return this.#paths.labelled(path, label);
      this.#codePath[depth] = path;
      this.#codeAt[depth] = this.#fields.length;
      return path;
    }
    if (role === Role.PART) this.#part(depth);
    if (role !== Role.NUMBER) return path;
    if (this.#hasPart[depth] === true) return this.#paths.labelled(path, cardLabel);
    this.#numberPath[depth] = path;
    this.#numberAt[depth] = this.#fields.length;
    return this.#paths.labelled(path, labels);
  }

  /** The path for a text of an array at `path`: behind `--password` stands one. */
  element(path: number, bytes: Buffer, start: number, end: number): number {
    const named = this.#option === '' ? path : this.#paths.labelled(path, this.#option);
    const isOption = bytes[start] === dash && end - start <= longestLabel;
    this.#option = isOption ? (option.exec(bytes.toString('latin1', start, end))?.[1] ?? '') : '';
    return named;
  }

  /** The text `bytes[start, end)` stands under `path`. */
  value(depth: number, path: number, bytes: Buffer, start: number, end: number): void {
    if (end - start > longestLabel) return;
    const role = this.#paths.roleOf(path);
    if (role === Role.ID_TYPE) {
      const label = labelOfIdType(bytes.toString('latin1', start, end));
      if (label !== '' && depth > typedAbove) this.#label(depth - typedAbove, label);
    } else if (role === Role.LABEL) {
      const text = bytes.toString('utf8', start, end);
      this.#label(depth, text);
      this.#code(depth, text);
    }
  }

  /** What stands under the values at `depth` is called `text`, too. */
  #label(depth: number, text: string): void {
    const labels = withLabel(this.#labels[depth] ?? '', text);
    this.#labels[depth] = labels;
    const at = this.#valueAt[depth] ?? none;
    if (at === none || labels === '') return;
    // What stands there may be a value within it, or nothing; further labels add to it.
    const { entries, length } = this.#fields;
    if (at >= length || entries[at + 2] !== this.#valueName[depth]) return;
    const named = this.#paths.labelled(this.#valuePath[depth]!, labels);
    this.#valueName[depth] = named;
    entries[at + 2] = named;
  }

  /** The code that came before its system. */
  #code(depth: number, system: string): void {
    const at = this.#codeAt[depth] ?? none;
    const path = this.#codePath[depth] ?? none;
    const { entries, length } = this.#fields;
    if (at === none || at >= length || entries[at + 2] !== path) return;
    entries[at + 2] = this.#paths.labelled(path, labelOfSystem(system));
  }

  #part(depth: number): void {
    this.#hasPart[depth] = true;
    const at = this.#numberAt[depth] ?? none;
    const path = this.#numberPath[depth] ?? none;
    const { entries, length } = this.#fields;
    // What stands there may be a value within the number's, or nothing; or siblings have named it.
    if (at !== none && at < length && entries[at + 2] === path) entries[at + 2] = this.#paths.labelled(path, cardLabel);
  }
}
