import { labelOfSystem } from '../core/code-systems.ts';
import { labelOfIdType } from '../core/id-types.ts';
import { labelOfDataElement } from '../core/iso8583.ts';
import type { Meaning } from './attribute-meaning.ts';

/** Gives the attribute's text in an element that is open a label; `entry` is the place of its field in the index. */
export type Rename = (entry: number, label: string) => void;

const none = -1;
/** Elements whose attributes are looked at; a document has many others. */
const elements: ReadonlySet<string> = new Set([
  'code',
  'value',
  'translation',
  'coding',
  'system',
  'identifier',
  'field',
]);

/**
 * What codes and values of CDA and FHIR are by what stands beside them: `code="I10" codeSystem="2.16…"`, `value="13.7" unit="g/dL"`, and
 * in jPOS's `<field id="2" value="…"/>`, in FHIR's XML `<system value="…/icd-10"/><code value="I10"/>` and the type of an identifier before its value.
 */
export class CodedValues {
  #element = '';
  #around = '';
  /** Of the tag in work. */
  #code = none;
  #value = none;
  #tagLabel = '';
  #isMeasured = false;
  /** Of the coding and the identifier in work. */
  #codingLabel = '';
  #idLabel = '';

  /** An element opens within `around`, both without prefix, in small letters. */
  open(element: string, around: string): void {
    this.#element = elements.has(element) ? element : '';
    if (this.#element === '') return;
    this.#around = around;
    this.#code = none;
    this.#value = none;
    this.#tagLabel = '';
    this.#isMeasured = false;
    if (element === 'coding') this.#codingLabel = '';
    else if (element === 'identifier') this.#idLabel = '';
  }

  /** Whether the attributes of the element in work are looked at. */
  get looks(): boolean {
    return this.#element !== '';
  }

  /** The fields found so far were given out. */
  forget(): void {
    this.#code = none;
    this.#value = none;
  }

  /** The attribute's text will be the field `entry`; gives its label, empty for none. `text` makes it. */
  attribute(meaning: Meaning, entry: number, text: () => string, rename: Rename): string {
    if (meaning === 'code') {
      this.#code = entry;
      return this.#tagLabel;
    }
    if (meaning === 'id') {
      if (this.#element === 'field' && this.#around === 'isomsg') this.#tagLabel = labelOfDataElement(text());
    } else if (meaning === 'codesystem') {
      this.#tagLabel = labelOfSystem(text());
      if (this.#code !== none && this.#tagLabel !== '') rename(this.#code, this.#tagLabel);
    } else if (meaning === 'unit') {
      if (this.#value === none) this.#isMeasured = true;
      else rename(this.#value, 'laboratory result');
    } else if (meaning === 'value') return this.#valueOf(entry, text);
    return '';
  }

  #valueOf(entry: number, text: () => string): string {
    const isCoding = this.#around === 'coding';
    if (this.#element === 'field') return this.#tagLabel;
    if (this.#element === 'system' && isCoding) this.#codingLabel = labelOfSystem(text());
    else if (this.#element === 'code' && isCoding) {
      this.#idLabel = labelOfIdType(text()) || this.#idLabel;
      return this.#codingLabel;
    } else if (this.#element === 'value') {
      this.#value = entry;
      if (this.#around === 'identifier') return this.#idLabel;
      if (this.#isMeasured) return 'laboratory result';
    }
    return '';
  }
}
