import { FieldIndex } from '../core/field-index.ts';
import { PathNames } from '../json/path-names.ts';
import { CodedValues } from './coded-values.ts';
import { labelOfTag } from './known-elements.ts';
import { KnownNames } from './known-names.ts';
import { indexOf, isBlank, isNameStart, labelEnd, nameEnd, ownName } from './markup-bytes.ts';
import { Kind, MarkupLabels } from './markup-labels.ts';
import { quoteOf } from './text-before.ts';
import { unescapeMarkup } from './unescape-markup.ts';

const less = 60;
const greater = 62;
const slash = 47;
const equals = 61;

/** Open elements that are remembered; deeper nesting only loses the name of text behind a closing tag. */
const maxOpen = 64;

/** Closing tags are looked for this far down: HTML leaves elements open. */
const maxSearched = 16;

/** Longest value of a `name` or `key` attribute that names its element's text. */
const maxLabel = 64;

/** Labels of one tag; further ones are data (`<testcase name="…">`). */
const maxLabels = 2_048;

/** Open elements around one that are asked what it holds: SGML leaves those before it open. */
const maxAround = 4;

/** Longest tag that is looked through for an OID. */
const maxIdTag = 512;

const valueName = Buffer.from('value');
const rawElements = new Set(['script', 'style']);

/** Bytes behind a `<` that tell what it opens: `![CDATA[`. */
const lookahead = 8;
type Step = number;
const incomplete: Step = -1;

const textAt = (bytes: Buffer, start: number, end: number): string =>
  bytes.toString('latin1', start, Math.min(end, start + maxLabel));

/**
 * Finds text and attribute values in the bytes of XML or HTML. Nothing is expanded or loaded, and nothing has to be well-formed. Texts are
 * named by their element (`value` by the one around it, too), attributes by `element.attribute`, both by `element.label` where a `name` or
 * `key` attribute labels it.
 */
export class MarkupIndexer {
  readonly fields = new FieldIndex();
  readonly paths = new PathNames();
  readonly names = this.paths.names;
  readonly #escaped: number[] = [];
  /** Open elements: what their text is named, and their tags. */
  readonly #open: number[] = [];
  readonly #openTags: number[] = [];
  /** Inside a tag, between its attributes. */
  #inTag = false;
  /** Text up to this is passed over, or given out when it is CDATA. */
  #until: Buffer | null = null;
  #isCdata = false;
  #raw: string | null = null;
  #tag = -1;
  #label = -1;
  /** The `value` of the tag in work that came before its label: where its field stands in the index. */
  #valueAt = -1;
  /** Names the `extension` of an identifier. */
  #idLabel = -1;
  readonly #known = new KnownNames(this.names);
  readonly #labels = new MarkupLabels();
  readonly #coded = new CodedValues();

  /** Reads `bytes[from, to)` and returns the end of the last whole piece; with `force` a piece may be cut anywhere. */
  scan(bytes: Buffer, from: number, to: number, force: boolean): number {
    this.fields.clear();
    this.#coded.forget();
    this.#valueAt = -1;
    this.#escaped.length = 0;
    // What lies behind the end is left from earlier text and must not be taken for more of this one.
    const behind = Buffer.from(bytes.subarray(to, to + lookahead));
    bytes.fill(0, to, to + lookahead);
    let at = from;
    while (at < to) {
      const next = this.#step(bytes, at, to, force);
      if (next === incomplete) break;
      at = Math.min(next, to);
    }
    behind.copy(bytes, to);
    return at;
  }

  unescape(bytes: Buffer): void {
    const { entries } = this.fields;
    for (const i of this.#escaped) entries[i + 1] = unescapeMarkup(bytes, entries[i]!, entries[i + 1]!);
  }

  #step(bytes: Buffer, at: number, to: number, force: boolean): Step {
    if (this.#until !== null) return this.#passOver(bytes, at, to, this.#until, force);
    if (this.#inTag) return this.#attribute(bytes, at, to, force);
    if (bytes[at] !== less) {
      const end = indexOf(bytes, less, at, to);
      if (end < 0 && !force) return incomplete;
      this.#text(bytes, at, end < 0 ? to : end, null);
      return end < 0 ? to : end;
    }
    if (to - at < 9 && !force) return incomplete;
    const next = bytes[at + 1]!;
    if (next === 33) return this.#declaration(bytes, at);
    if (next === 63) return this.#skipTo(at + 2, '?>');
    if (next === slash) {
      const end = indexOf(bytes, greater, at, to);
      if (end < 0) return force ? to : incomplete;
      const stop = nameEnd(bytes, at + 2, end);
      const closed = this.paths.member(0, bytes, ownName(bytes, at + 2, stop), stop, false);
      const kind = this.#known.kindOf(closed);
      if (kind === Kind.NONE) this.#labels.closePlain();
      else this.#labels.close(kind);
      this.#close(closed);
      return end + 1;
    }
    if (!isNameStart(next)) return at + 1;
    const end = nameEnd(bytes, at + 1, to);
    if (end >= to && !force) return incomplete;
    const tag = this.paths.member(0, bytes, ownName(bytes, at + 1, end), end, false);
    const label = this.#knownLabel(tag);
    this.#idLabel = -1;
    this.#label = -1;
    this.#valueAt = -1;
    if (label !== null && bytes[end] !== greater && this.#known.plainName(tag) === 'id') {
      const close = indexOf(bytes, greater, end, Math.min(to, end + maxIdTag));
      if (close < 0 && to - end < maxIdTag && !force) return incomplete;
      this.#idLabel = this.#named(tag, labelOfTag(bytes.toString('latin1', end, close < 0 ? end : close)) || label);
      // The word `extension` is no telephone's here.
      if (this.#idLabel < 0) this.#idLabel = tag;
    } else if (label !== null) this.#label = this.#named(tag, label);
    else if (this.#open.length > 0 && this.#known.kindOf(tag) === Kind.VALUE)
      this.#label = this.paths.member(this.#open.at(-1) ?? 0, bytes, ownName(bytes, at + 1, end), end, false);
    this.#tag = tag;
    this.#inTag = true;
    const kind = this.#known.kindOf(tag);
    if (kind === Kind.NONE) this.#labels.plain();
    else this.#labels.open(kind, this.#known.plainName(this.#open.at(-1) ?? -1));
    const name = this.#known.plainName(tag);
    this.#coded.open(name, this.#known.plainName(this.#open.at(-1) ?? -1));
    // Behind a prefix (`svg:script`) the end tag would be another.
    this.#raw = rawElements.has(name) && name.length === end - at - 1 ? name : null;
    return end;
  }

  #declaration(bytes: Buffer, at: number): Step {
    if (bytes[at + 2] === 45 && bytes[at + 3] === 45) return this.#skipTo(at + 4, '-->');
    if (bytes.toString('latin1', at + 2, at + 9) === '[CDATA[') {
      this.#isCdata = true;
      return this.#skipTo(at + 9, ']]>');
    }
    return this.#skipTo(at + 2, '>');
  }

  #skipTo(at: number, terminator: string): Step {
    this.#until = Buffer.from(terminator);
    return at;
  }

  #passOver(bytes: Buffer, at: number, to: number, until: Buffer, force: boolean): Step {
    const found = bytes.subarray(0, to).indexOf(until, at);
    const isEnd = found >= 0;
    // The terminator itself may be cut.
    const end = isEnd ? found : force ? to : to - until.length;
    if (!isEnd && end <= at) return force ? to : incomplete;
    if (this.#isCdata) this.#text(bytes, at, end, null, false);
    if (!isEnd) return end;
    this.#until = null;
    this.#isCdata = false;
    // The end tag of a script is a tag like others.
    return until[0] === less ? found : found + until.length;
  }

  #attribute(bytes: Buffer, from: number, to: number, force: boolean): Step {
    let at = from;
    while (at < to && isBlank(bytes[at]!)) at += 1;
    if (at >= to) return at > from || force ? to : incomplete;
    if (bytes[at] === greater || bytes[at] === slash) {
      if (bytes[at] === slash && at + 1 >= to && !force) return incomplete;
      const empty = bytes[at] === slash;
      if (empty && bytes[at + 1] !== greater) return at + 1;
      this.#inTag = false;
      if (!empty) this.#push(this.#label < 0 ? this.#tag : this.#label, this.#tag);
      if (!empty && this.#raw !== null) this.#until = Buffer.from(`</${this.#raw}`);
      return at + (empty ? 2 : 1);
    }
    const nameStop = nameEnd(bytes, at, to);
    if (nameStop === at) return at + 1;
    let value = nameStop;
    while (value < to && isBlank(bytes[value]!)) value += 1;
    if (value >= to) return force ? to : incomplete;
    if (bytes[value] !== equals) return value;
    value += 1;
    while (value < to && isBlank(bytes[value]!)) value += 1;
    if (value >= to) return force ? to : incomplete;
    const quote = bytes[value]!;
    const quoted = quote === 34 || quote === 39;
    const start = quoted ? value + 1 : value;
    let end = quoted ? indexOf(bytes, quote, start, to) : nameEnd(bytes, start, to);
    if (end < 0 || (!quoted && end >= to)) {
      if (!force) return incomplete;
      end = to;
    }
    const isExtension = this.#idLabel >= 0 && bytes.toString('latin1', at, nameStop) === 'extension';
    const owner = this.#label < 0 ? this.#tag : this.#label;
    const stop = labelEnd(bytes, at, nameStop);
    let name = isExtension ? this.#idLabel : this.paths.member(owner, bytes, at, stop, false);
    const meaning = this.#known.meaningOf(name, bytes, at, nameStop);
    if (meaning === 'definition' && owner !== this.#tag) name = this.paths.member(this.#tag, bytes, at, stop, false);
    if (meaning === 'label' && end - start <= maxLabel && end > start) {
      this.#label = this.paths.holder(this.#tag, bytes, start, end, false, maxLabels);
      this.#nameValue();
    } else if (meaning === 'class') {
      if (end - start <= maxLabel) this.#labels.styled(bytes, start, end);
    } else if (meaning === 'rowspan' || meaning === 'colspan') {
      const count = Number(bytes.toString('latin1', start, Math.min(end, start + 4)));
      this.#labels.span(meaning === 'rowspan' ? count : 1, meaning === 'colspan' ? count : 1);
    }
    const coded = this.#coded.looks
      ? this.#coded.attribute(meaning, this.fields.length, () => textAt(bytes, start, end), this.#rename)
      : '';
    const said = coded === '' && meaning === 'value' ? this.#labels.value() : coded;
    if (meaning === 'value' && owner === this.#tag && said === '') this.#valueAt = this.fields.length;
    this.#text(bytes, start, end, this.paths.labelled(name, said));
    return Math.min(to, quoted ? end + 1 : end);
  }

  #nameValue(): void {
    if (this.#valueAt >= 0 && this.#valueAt < this.fields.length)
      this.fields.entries[this.#valueAt + 2] = this.paths.member(this.#label, valueName, 0, valueName.length, false);
    this.#valueAt = -1;
  }

  /** Without a `name` it is that of the element, and what other texts say of this one. */
  #text(bytes: Buffer, from: number, to: number, name: number | null, references = true): void {
    let start = from;
    let end = to;
    while (start < end && isBlank(bytes[start]!)) start += 1;
    while (end > start && isBlank(bytes[end - 1]!)) end -= 1;
    if (start === end) return;
    // What is left of a document type behind its declarations.
    if (end - start === 2 && bytes[start] === 93 && bytes[start + 1] === greater) return;
    if (references && indexOf(bytes, 38, start, end) >= 0) this.#escaped.push(this.fields.length);
    const owner = this.#open.at(-1) ?? -1;
    const label = name === null ? this.#labels.text(bytes, start, end, this.#known.isLayout(owner)) : '';
    const quote = label === '' ? 0 : quoteOf(bytes, start, end);
    this.fields.add(start + quote, end - quote, name ?? this.paths.labelled(owner, label), 0);
  }

  readonly #rename = (entry: number, label: string): void => {
    const { entries, length } = this.fields;
    if (entry < length) entries[entry + 2] = this.paths.labelled(entries[entry + 2] ?? -1, label);
  };

  /** What the element that opens holds, by those around it; null when its name says it all. */
  #knownLabel(tag: number): string | null {
    const held = this.#known.heldBy(tag);
    if (held === null) return null;
    const tags = this.#openTags;
    for (let i = tags.length - 1; i >= 0 && i >= tags.length - maxAround; i--) {
      const around = this.#known.plainName(tags[i]!);
      if (Object.hasOwn(held, around)) return held[around] ?? '';
    }
    return '';
  }

  /** The name of an element that is called `label`; -1 for no label. */
  #named(tag: number, label: string): number {
    if (label === '') return -1;
    const text = Buffer.from(label);
    return this.paths.member(tag, text, 0, text.length, false);
  }

  #push(name: number, tag: number): void {
    if (this.#open.length >= maxOpen) {
      this.#open.shift();
      this.#openTags.shift();
    }
    this.#open.push(name);
    this.#openTags.push(tag);
  }

  #close(tag: number): void {
    const last = this.#open.length - 1;
    for (let i = last; i >= 0 && i > last - maxSearched; i--) {
      if (this.#openTags[i] !== tag) continue;
      // Setting a length costs more than taking off the one that it mostly is.
      for (let left = last; left >= i; left--) {
        this.#open.pop();
        this.#openTags.pop();
      }
      return;
    }
  }
}
