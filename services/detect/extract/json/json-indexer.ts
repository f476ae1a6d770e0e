import { FieldIndex } from '../core/field-index.ts';
import { PathNames } from './path-names.ts';
import { commentEnd, numberEnd, stringCut, wordEnd } from './scan-scalar.ts';
import { Siblings } from './siblings.ts';
import { unescapeJson } from './unescape.ts';

const quote = 34;
const lineFeed = 10;
const slash = 47;

/** What is expected next; for a key, and for an element of an array, the end will do. */
const Expect = { KEY: 0, VALUE: 1, AFTER: 2, IN_STRING: 3, LINE_END: 4 } as const;
type Expect = (typeof Expect)[keyof typeof Expect];

/** `malformed`: no JSON at the end of what was consumed; `deep`: nested over the limit there. */
export type JsonTrouble = 'malformed' | 'deep' | null;

export interface JsonShape {
  /** One value a line: a line that is no JSON is passed over. Else any sequence of values. */
  readonly lines: boolean;
  /** The elements of the outermost array are the records, not the array. */
  readonly elements: boolean;
  readonly maxDepth: number;
}

/**
 * Finds the values of JSON in bytes: strings and numbers, under the path of their keys; records are counted from 0. Comments and
 * commas behind the last member are passed over, as files of settings have them (JSONC, jsonc.org), but not in JSON lines.
 */
export class JsonIndexer {
  readonly fields = new FieldIndex();
  readonly paths = new PathNames();
  readonly #shape: JsonShape;
  /** Numbers in `fields` that belong to what the last scan consumed. */
  wholeLength = 0;
  trouble: JsonTrouble = null;
  /** True once a line that began as JSON broke off. */
  brokenLine = false;
  /** True when the last scan ended inside a record. */
  inside = false;
  readonly #escaped: number[] = [];
  readonly #isObject: Uint8Array;
  readonly #paths: Int32Array;
  readonly #siblings = new Siblings(this.paths, this.fields);
  #depth = 0;
  #expect: Expect = Expect.AFTER;
  #path = 0;
  #record = 0;

  constructor(shape: JsonShape) {
    this.#shape = shape;
    this.#isObject = new Uint8Array(shape.maxDepth + 1);
    this.#paths = new Int32Array(shape.maxDepth + 1);
  }

  /**
   * Reads `bytes[from, to)` and returns the end of what was consumed: whole records, but of a record that has begun before, and of the first with
   * `partial`, whole values, or a part of a string that does not fit. On trouble that is where the trouble's record starts. Needs two writable bytes
   * behind `to`, for sentinels.
   */
  scan(bytes: Buffer, from: number, to: number, final: boolean, partial: boolean): number {
    this.fields.clear();
    this.#siblings.forget();
    this.#escaped.length = 0;
    this.wholeLength = 0;
    // Containers around a value are known for what was given out last: from inside a record no scan is begun that may have to be begun anew.
    const cut = partial || this.inside;
    this.inside = false;
    // Two, because a backslash at the end skips one.
    const behind = bytes.readUInt16LE(to);
    bytes.fill(quote, to, to + 2);
    const end = this.#scan(bytes, from, to, final, cut);
    bytes.writeUInt16LE(behind, to);
    return end;
  }

  /** True when the last scan ended inside a string: its text, once escapes are resolved, goes on directly with the next block's. */
  get inString(): boolean {
    return this.#expect === Expect.IN_STRING;
  }

  /** Resolves the escapes of the consumed strings in place. */
  unescape(bytes: Uint8Array): void {
    const { entries } = this.fields;
    for (const position of this.#escaped) {
      if (position >= this.wholeLength) return;
      entries[position + 1] = unescapeJson(bytes, entries[position]!, entries[position + 1]!);
    }
  }

  #scan(bytes: Buffer, from: number, to: number, final: boolean, cut: boolean): number {
    const { fields, paths } = this;
    const { lines, maxDepth } = this.#shape;
    const recordDepth = this.#shape.elements ? 1 : 0;
    const isObject = this.#isObject;
    const containerPaths = this.#paths;
    const siblings = this.#siblings;
    let depth = this.#depth;
    let expect = this.#expect;
    let path = this.#path;
    let at = from;
    let whole = from;
    let partial = cut;
    const keep = (): void => {
      whole = at;
      this.#depth = depth;
      this.#expect = expect;
      this.#path = path;
      this.wholeLength = fields.length;
      this.inside = depth > recordDepth || (expect !== Expect.AFTER && depth === recordDepth);
    };
    for (;;) {
      let bad = false;
      let byte = bytes[at]!;
      if (expect !== Expect.IN_STRING && expect !== Expect.LINE_END) {
        while (byte <= 32 && !(byte === lineFeed && lines && depth > 0)) byte = bytes[++at]!;
        if (byte === lineFeed) bad = true;
      }
      if (at >= to) break;
      if (byte === slash && !lines && expect !== Expect.IN_STRING) {
        const end = commentEnd(bytes, at, to, final);
        // It may go on behind the window.
        if (end < 0) break;
        if (end > at) {
          at = end;
          continue;
        }
      }
      let done = false;
      if (bad) {
        // A line of JSON lines that ends inside its value.
      } else if (expect === Expect.AFTER) {
        if (depth === 0) {
          expect = Expect.VALUE;
          path = 0;
          continue;
        }
        const object = isObject[depth] === 1;
        if (byte === 44) {
          at += 1;
          expect = object ? Expect.KEY : Expect.VALUE;
          if (!object) path = containerPaths[depth]!;
          if (partial) keep();
          continue;
        }
        if (byte === (object ? 125 : 93)) {
          at += 1;
          depth -= 1;
          done = true;
        } else bad = true;
      } else if (expect === Expect.KEY) {
        if (byte === quote) {
          const start = at + 1;
          let end = start;
          let escaped = false;
          for (byte = bytes[end]!; byte !== quote; byte = bytes[end]!) {
            if (byte === 92) {
              escaped = true;
              end += 1;
            }
            end += 1;
          }
          if (end >= to) break;
          let colon = end + 1;
          while (bytes[colon]! <= 32) colon += 1;
          if (colon >= to) break;
          if (bytes[colon] === 58) {
            at = colon + 1;
            while (bytes[at]! <= 32) at += 1;
            if (at >= to && !final) break;
            const parent = containerPaths[depth]!;
            path =
              bytes[at] === 123
                ? paths.holder(parent, bytes, start, end, escaped)
                : paths.member(parent, bytes, start, end, escaped);
            path = siblings.name(depth, path);
            expect = Expect.VALUE;
            if (partial) keep();
            continue;
          }
          at = colon;
          bad = true;
        } else if (byte === 125) {
          at += 1;
          depth -= 1;
          done = true;
        } else bad = true;
      } else if (expect === Expect.LINE_END) {
        bad = true;
      } else if (byte === quote || expect === Expect.IN_STRING) {
        const start = expect === Expect.IN_STRING ? at : at + 1;
        let end = start;
        let escaped = false;
        for (byte = bytes[end]!; byte !== quote; byte = bytes[end]!) {
          if (byte === 92) {
            escaped = true;
            end += 1;
          } else if (byte === lineFeed && lines) break;
          end += 1;
        }
        if (byte === lineFeed) {
          at = end;
          bad = true;
        } else if (end >= to) {
          if (!partial || final || whole > from) break;
          // Longer than the window: the part that is here, cut outside of escapes and characters.
          at = stringCut(bytes, start, to);
          if (at > start) {
            if (escaped) this.#escaped.push(fields.length);
            fields.add(start, at, path, this.#record);
          }
          expect = Expect.IN_STRING;
          keep();
          break;
        } else {
          if (end > start) {
            if (escaped) this.#escaped.push(fields.length);
            const named = isObject[depth] === 0 ? siblings.element(path, bytes, start, end) : path;
            fields.add(start, end, named, this.#record);
            if (!escaped) siblings.value(depth, path, bytes, start, end);
          }
          at = end + 1;
          done = true;
        }
      } else if (byte === 123 || byte === 91) {
        if (depth >= maxDepth) {
          this.trouble = 'deep';
          return whole;
        }
        at += 1;
        depth += 1;
        isObject[depth] = byte === 123 ? 1 : 0;
        siblings.open(depth);
        const top = depth === 1 && recordDepth === 1;
        containerPaths[depth] = byte === 123 || top ? path : paths.element(path);
        path = containerPaths[depth]!;
        expect = byte === 123 ? Expect.KEY : Expect.VALUE;
        if (partial) keep();
        continue;
      } else if (byte === 93 && depth > 0 && isObject[depth] === 0) {
        at += 1;
        depth -= 1;
        done = true;
      } else {
        let end = numberEnd(bytes, at);
        const isNumber = end >= 0;
        if (!isNumber) end = wordEnd(bytes, at);
        // A token that touches the end may go on behind it, and half a token is no trouble yet.
        if (!final && (end >= to || (end < 0 && to - at < 32))) break;
        if (end >= 0) {
          if (isNumber) fields.add(at, end, path, this.#record);
          at = end;
          done = true;
        } else bad = true;
      }
      if (done) {
        expect = Expect.AFTER;
        if (depth === recordDepth) this.#record += 1;
        if (depth <= recordDepth || partial) keep();
        if (depth <= recordDepth) partial = false;
        continue;
      }
      if (!bad) continue;
      if (!lines) {
        this.trouble = 'malformed';
        return whole;
      }
      const lineEnd = bytes.indexOf(lineFeed, at);
      if (expect !== Expect.LINE_END && (depth > 0 || bytes[whole] === 123)) this.brokenLine = true;
      if (lineEnd < 0 || lineEnd >= to) {
        if (!final && !partial) break;
        at = to;
        depth = 0;
        expect = final ? Expect.AFTER : Expect.LINE_END;
        keep();
        break;
      }
      at = lineEnd + 1;
      depth = 0;
      expect = Expect.AFTER;
      this.#record += 1;
      keep();
      partial = false;
    }
    return this.#end(whole, to, final, depth, expect);
  }

  /** The end of the source: blanks behind the last record belong to it; a record that breaks off is kept as far as it goes. */
  #end(whole: number, to: number, final: boolean, depth: number, expect: Expect): number {
    if (!final) return whole;
    this.wholeLength = this.fields.length;
    if (depth > 0 || (expect !== Expect.AFTER && expect !== Expect.LINE_END)) {
      this.trouble = 'malformed';
      if (this.#shape.lines) this.brokenLine = true;
    }
    this.inside = false;
    return to;
  }
}
