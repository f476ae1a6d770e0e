import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { FieldIndex } from '../core/field-index.ts';
import type { Place } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { PathNames } from '../json/path-names.ts';
import { Siblings } from '../json/siblings.ts';
import { type LineIndexer, lineBlocks } from './line-blocks.ts';
import { namesItem, StepNames, stepLabel } from './step-names.ts';

/** YAML, TOML, INI, `.env`, properties: the file's own text; the value behind a key on a line is a field. Input is UTF-8. */
export async function* readKeyLines(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  yield* lineBlocks(new Window(input), place, place.session.nextDocumentId(), new KeyLineIndexer());
  return null;
}

const newline = 10;
const backslash = 92;
const maxKeyLength = 128;
const maxLevels = 32;
/** What is looked at of the line below a name. */
const maxBelow = 256;

interface Level {
  readonly indent: number;
  readonly path: number;
}

/**
 * Keys by line: `key: value`, `key = value`, `export KEY=value`, `- key: value`, `[section]`. Indentation nests keys as in YAML. Whole
 * parsers are not used: they lose the lines, hold the document and expand aliases, while every value stands in the text anyway.
 */
export class KeyLineIndexer implements LineIndexer {
  readonly fields = new FieldIndex();
  readonly #paths = new PathNames();
  readonly names = this.#paths.names;
  readonly #levels: Level[] = [];
  #section = 0;
  /** Of the mapping in work, at its indentation. */
  readonly #siblings = new Siblings(this.#paths, this.fields);
  #labelIndent = -1;
  readonly #steps = new StepNames();

  scan(bytes: Buffer, from: number, to: number, force: boolean): number {
    this.fields.clear();
    this.#siblings.forget();
    let at = from;
    for (;;) {
      let end = lineEnd(bytes, at, to);
      if (end === to && !force) return at;
      for (let last = -1; last !== end && end < to; ) {
        last = end;
        end = withNext(bytes, at, end, to);
        if (end === to && !force) return at;
        if (end === to) end = last;
      }
      const isName = namesItem(bytes, at, end);
      const next = isName && end < to ? lineEnd(bytes, end + 1, to) : end;
      if (isName && next === to && !force) return at;
      this.#line(bytes, at, end, isName ? bytes.toString('latin1', end + 1, Math.min(next, end + maxBelow)) : null);
      if (end === to) return to;
      at = end + 1;
      if (at >= to) return to;
    }
  }

  unescape(): void {}

  /** `below`: the line after one that names an item of a list. */
  #line(bytes: Buffer, from: number, to: number, below: string | null): void {
    let start = from;
    while (start < to && (bytes[start]! <= 32 || bytes[start] === 45)) start += 1;
    if (start === to || bytes[start] === 35 || bytes[start] === 59) return;
    if (bytes[start] === 91) {
      this.#header(bytes, start, to);
      return;
    }
    if (bytes.toString('latin1', start, start + 7) === 'export ') start += 7;
    const separator = separatorAt(bytes, start, Math.min(to, start + maxKeyLength));
    if (separator < 0) {
      this.#bareValue(bytes, start, to, start - from);
      return;
    }
    const key = trimmed(bytes, start, separator);
    if (key.start === key.end) return;
    const indent = start - from;
    while (this.#levels.length > 0 && this.#levels.at(-1)!.indent >= indent) this.#levels.pop();
    if (indent !== this.#labelIndent || bytes.subarray(from, start).includes(45)) this.#siblings.open(0);
    this.#labelIndent = indent;
    const value = trimmed(bytes, separator + 1, to);
    const parent = this.#levels.at(-1)?.path ?? this.#section;
    let path =
      value.start === value.end
        ? this.#paths.holder(parent, bytes, key.start, key.end, false)
        : this.#paths.member(parent, bytes, key.start, key.end, false);
    path = this.#siblings.name(0, path);
    if (this.#levels.length < maxLevels) this.#levels.push({ indent, path });
    if (value.start === value.end) return;
    const isStep = below !== null && this.#steps.has(path, indent, below);
    this.fields.add(value.start, value.end, isStep ? this.#paths.labelled(0, stepLabel) : path, 0);
    this.#siblings.value(0, path, bytes, value.start, value.end);
  }

  /** An item of a list, or a line of a block of text, stands under the key it is indented below. */
  #bareValue(bytes: Buffer, start: number, to: number, indent: number): void {
    const level = this.#levels.findLast((open) => open.indent < indent);
    if (level === undefined) return;
    const value = trimmed(bytes, start, to);
    if (value.start < value.end) this.fields.add(value.start, value.end, level.path, 0);
  }

  #header(bytes: Buffer, start: number, to: number): void {
    let from = start;
    while (from < to && bytes[from] === 91) from += 1;
    const end = bytes.indexOf(93, from);
    if (end < 0 || end >= to || end - from > maxKeyLength) return;
    this.#levels.length = 0;
    this.#section = this.#paths.holder(0, bytes, from, end, false);
  }
}

function lineEnd(bytes: Buffer, from: number, to: number): number {
  const found = bytes.indexOf(newline, from);
  return found < 0 || found >= to ? to : found;
}

/**
 * Puts what stands below a key behind it, in place, and the line end behind that: the only line of a block of YAML (`key: |`), and an indented line
 * below a `\\`, as in properties. Answers with the line's end, `to` when that cannot be told yet.
 */
function withNext(bytes: Buffer, from: number, end: number, to: number): number {
  let last = end - 1;
  while (last > from && bytes[last]! <= 32) last -= 1;
  const isMore = bytes[last] === backslash;
  const gap = isMore ? last : blockSign(bytes, last);
  if (gap <= from) return end;
  const next = lineEnd(bytes, end + 1, to);
  if (next === to) return to;
  let value = end + 1;
  while (value < next && bytes[value]! <= 32) value += 1;
  if (value === next || value === end + 1) return end;
  if (!isMore) {
    let below = next + 1;
    while (below < to && bytes[below] === 32) below += 1;
    if (below === to) return to;
    if (bytes[below]! > 32 && below - next >= value - end) return end;
  }
  bytes.copyWithin(gap, value, next);
  const moved = gap + next - value;
  bytes[moved] = newline;
  bytes.fill(32, moved + 1, next);
  return moved;
}

/** Where the `|`, `>-` or the like stands that a line of YAML ends in with its byte at `last`; negative for none. */
function blockSign(bytes: Buffer, last: number): number {
  let at = last;
  if (bytes[at]! >= 49 && bytes[at]! <= 57) at -= 1;
  if (bytes[at] === 43 || bytes[at] === 45) at -= 1;
  return (bytes[at] === 124 || bytes[at] === 62) && bytes[at - 1] === 32 ? at : -1;
}

/** The `=` of `key=value` or the `:` of `key: value`, negative when the line is neither. */
function separatorAt(bytes: Buffer, start: number, to: number): number {
  const quote = bytes[start] === 34 || bytes[start] === 39 ? bytes[start] : -1;
  let at = start + (quote === -1 ? 0 : 1);
  if (quote !== -1) {
    while (at < to && bytes[at] !== quote) at += 1;
    at += 1;
  }
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === 61) return at;
    if (byte === 58 && (at + 1 >= to || bytes[at + 1]! <= 32)) return at;
    const isKey = byte >= 97 ? byte <= 122 || byte > 127 : byte === 32 || byte === 9 || byte > 43;
    if (!isKey && byte !== 36 && byte !== 42) return -1;
  }
  return -1;
}

/** Without blanks and without a pair of quotes around. */
function trimmed(bytes: Buffer, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = from;
  let end = to;
  while (start < end && bytes[start]! <= 32) start += 1;
  while (end > start && bytes[end - 1]! <= 32) end -= 1;
  const quote = bytes[start];
  if (end - start >= 2 && (quote === 34 || quote === 39) && bytes[end - 1] === quote)
    return { start: start + 1, end: end - 1 };
  return { start, end };
}
