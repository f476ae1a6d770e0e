import { labelOfDicomTag } from '../core/dicom-tags.ts';
import { labelledName, Role, roleOf } from './sibling-label.ts';

/** Most distinct key paths of a document; later ones carry no name. */
const maxNames = 65536;

/** Most members of an object that are objects themselves and have a path each: of more the keys are data (ids, packages), and they share one. */
const maxHolders = 256;
const anyKey = Buffer.from('*');

/** Most paths with labels of a document; what comes later goes by its path alone. */
const maxLabelled = 4096;

/** Of the last of them the answer is kept. */
const lastLabelled = 64;

/** Longest path that is kept, characters; Macie cuts at 250. */
const maxPathLength = 250;

/** Key paths of a JSON document, found again by the bytes of the key without making a string. Index 0 is the record itself. */
export class PathNames {
  readonly names: string[] = [''];
  readonly #keys: Uint8Array[] = [new Uint8Array(0)];
  readonly #parents: number[] = [-1];
  readonly #arrays: number[] = [-1];
  readonly #roles: Role[] = [Role.NONE];
  readonly #labelled = new Map<string, number>();
  readonly #holders = new Map<number, number>();
  readonly #lastIndex: number[] = new Array(lastLabelled).fill(-1);
  readonly #lastLabel: string[] = new Array(lastLabelled).fill('');
  readonly #lastAnswer: number[] = new Array(lastLabelled).fill(-1);
  #table = new Int32Array(1024).fill(-1);

  /** The index of the member `bytes[start, end)` (escapes not resolved) of the object at `parent`; -1 when there are too many. */
  member(parent: number, bytes: Uint8Array, start: number, end: number, escaped: boolean): number {
    if (parent < 0) return -1;
    const slot = this.#slotOf(parent, bytes, start, end);
    const known = this.#table[slot]!;
    return known >= 0 ? known : this.#add(slot, parent, bytes, start, end, escaped);
  }

  /** As `member` for one that holds members: it goes by `*` where the object has more than `most` such. */
  holder(
    parent: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    escaped: boolean,
    most: number = maxHolders,
  ): number {
    if (parent < 0) return -1;
    const slot = this.#slotOf(parent, bytes, start, end);
    const known = this.#table[slot]!;
    if (known >= 0) return known;
    const holders = this.#holders.get(parent) ?? 0;
    if (holders >= most) return this.member(parent, anyKey, 0, 1, false);
    this.#holders.set(parent, holders + 1);
    return this.#add(slot, parent, bytes, start, end, escaped);
  }

  /** Where the table has the member, or nothing yet. */
  #slotOf(parent: number, bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#table.length - 1;
    let slot = hashOf(parent, bytes, start, end) & mask;
    for (let index = this.#table[slot]!; index >= 0; index = this.#table[slot]!) {
      if (this.#parents[index] === parent && sameBytes(this.#keys[index]!, bytes, start, end)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #add(slot: number, parent: number, bytes: Uint8Array, start: number, end: number, escaped: boolean): number {
    if (this.names.length >= maxNames) return -1;
    const key = Buffer.from(bytes.subarray(start, end));
    const text = keyText(key, escaped);
    const said = labelOfDicomTag(text);
    const path = memberPath(this.names[parent]!, text);
    const index = this.#append(
      said === '' ? path : labelledName(path, said),
      key,
      parent,
      roleOf(text, this.names[parent]),
    );
    this.#table[slot] = index;
    if (this.names.length * 2 > this.#table.length) this.#rehash();
    return index;
  }

  /** The index shared by all elements of the array at `parent`. */
  element(parent: number): number {
    if (parent < 0) return -1;
    const known = this.#arrays[parent]!;
    if (known >= 0) return known;
    if (this.names.length >= maxNames) return -1;
    const index = this.#append(`${this.names[parent]!}[*]`.slice(0, maxPathLength), new Uint8Array(0), -2);
    this.#arrays[parent] = index;
    return index;
  }

  /** The index of what stands at `index` where a sibling calls it `label`. */
  labelled(index: number, label: string): number {
    if (index < 0 || label === '') return index;
    // Columns of a table ask for the same few again and again.
    const slot = (index + 7 * label.length + (label.codePointAt(0) ?? 0)) % lastLabelled;
    if (this.#lastIndex[slot] === index && this.#lastLabel[slot] === label) return this.#lastAnswer[slot] ?? index;
    const answer = this.#freshLabelled(index, label);
    this.#lastIndex[slot] = index;
    this.#lastLabel[slot] = label;
    this.#lastAnswer[slot] = answer;
    return answer;
  }

  #freshLabelled(index: number, label: string): number {
    const name = labelledName(this.names[index]!, label);
    const known = this.#labelled.get(name);
    if (known !== undefined) return known;
    if (this.#labelled.size >= maxLabelled || this.names.length >= maxNames) return index;
    const labelled = this.#append(name, new Uint8Array(0), -2);
    this.#labelled.set(name, labelled);
    return labelled;
  }

  roleOf(index: number): Role {
    return this.#roles[index] ?? Role.NONE;
  }

  #append(path: string, key: Uint8Array, parent: number, role: Role = Role.NONE): number {
    this.#keys.push(key);
    this.#parents.push(parent);
    this.#arrays.push(-1);
    this.#roles.push(role);
    return this.names.push(path) - 1;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 4).fill(-1);
    const mask = table.length - 1;
    for (let index = 1; index < this.#keys.length; index++) {
      const parent = this.#parents[index]!;
      if (parent < 0) continue;
      const key = this.#keys[index]!;
      let slot = hashOf(parent, key, 0, key.length) & mask;
      while (table[slot]! >= 0) slot = (slot + 1) & mask;
      table[slot] = index;
    }
    this.#table = table;
  }
}

function hashOf(parent: number, bytes: Uint8Array, start: number, end: number): number {
  let hash = Math.imul(parent + 1, 0x9e3779b1) ^ (end - start);
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function sameBytes(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[start + i]) return false;
  return true;
}

function keyText(key: Buffer, escaped: boolean): string {
  const text = key.toString('utf8');
  if (!escaped) return text;
  try {
    const parsed: unknown = JSON.parse(`"${text}"`);
    return typeof parsed === 'string' ? parsed : text;
  } catch {
    return text;
  }
}

function memberPath(parent: string, key: string): string {
  const short = key.slice(0, maxPathLength);
  if (/[.[\]'"\s]/.test(short) || short === '') return `${parent}['${short}']`.slice(0, maxPathLength);
  return (parent === '' ? short : `${parent}.${short}`).slice(0, maxPathLength);
}
