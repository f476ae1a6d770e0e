import { isUtf8 } from 'node:buffer';
import { type Block, fieldWidth } from '../contract.ts';

/** Characters of a value that is decoded in place; longer ones are read as files (`encoded-files.ts`). */
const [least, most] = [8, 4_096];
const [tab, blank] = [9, 32];

/** `PASSWORD_B64`, `userDataBase64`. */
const saysSo = /(?:^|[^A-Za-z])(?:b64|base64)$|[a-z0-9](?:B64|Base64)$/i;
/** A member of `data`, which is base64 in a Secret of Kubernetes. */
const ofData = /(?:^|[.\]])data(?:\.[^.[\]]+|\['[^']+'\])$/;
const isBase64 = /^(?:[\w+/-]{4})*(?:[\w+/-]{2}(?:==)?|[\w+/-]{3}=?)?$/;
const kindBefore = /kind["']?\s{0,4}:\s{0,4}["']?$/;

/** Base64 of a line of text under a name that says what it is, written as that text in its place: the name then tells what it holds. */
export class ShortBase64 {
  #names: readonly string[] = [];
  /** By index of a name: 0 for others, 1 for one that says so, 2 for a member of `data`. */
  #kinds: number[] = [];
  #any = 0;

  resolveIn({ text, fields, names }: Block): void {
    if (fields === null) return;
    this.#read(names);
    if (this.#any === 0) return;
    const bytes = Buffer.from(text.buffer, text.byteOffset, text.length);
    const taken = (this.#any & 2) !== 0 && holdsSecret(bytes) ? 3 : this.#any & 1;
    for (let i = 0; taken > 0 && i < fields.length; i += fieldWidth) {
      const [start = 0, end = 0, name = -1] = fields.subarray(i, i + 3);
      if (((this.#kinds[name] ?? 0) & taken) === 0 || end - start < least || end - start > most) continue;
      const meant = textOf(bytes.toString('latin1', start, end));
      if (meant === null) continue;
      meant.copy(bytes, start);
      const to = start + meant.length;
      // A tab ends a value in every format.
      bytes.fill(blank, to, end);
      bytes[to] = tab;
      fields[i + 1] = to;
    }
  }

  #read(names: readonly string[]): void {
    if (names !== this.#names) {
      this.#names = names;
      this.#kinds = [];
      this.#any = 0;
    }
    for (let i = this.#kinds.length; i < names.length; i++) {
      // Without what a sibling says of it (`json/sibling-label.ts`).
      const name = (names[i] ?? '').replace(/\0[^\0]*\0/g, '');
      const kind = saysSo.test(name) ? 1 : ofData.test(name) ? 2 : 0;
      this.#kinds.push(kind);
      this.#any |= kind;
    }
  }
}

function holdsSecret(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('Secret'); at >= 0; at = bytes.indexOf('Secret', at + 1))
    if (kindBefore.test(bytes.toString('latin1', Math.max(0, at - 20), at))) return true;
  return false;
}

/** The line of text that `written` stands for, or null. */
function textOf(written: string): Buffer | null {
  if (!isBase64.test(written)) return null;
  const bytes = Buffer.from(written.replace(/-/g, '+').replace(/_/g, '/'), 'base64');
  if (bytes.length >= written.length || !isUtf8(bytes)) return null;
  const last = bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes;
  return last.length < 4 || last.some((byte) => byte < 32 || byte === 127) ? null : last;
}
