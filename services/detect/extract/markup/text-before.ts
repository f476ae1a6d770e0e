import { headingOf } from './heading-of.ts';

const longestValue = 200;
/** Between a name and its value in code that is coloured: each sign is an element of its own. */
const sign = /^(?::?=|:|=>|=&gt;|->|-&gt;|&quot;|&#3[49];|["']){1,3}$/;
const quotes = /^(?:&quot;|&#3[49];|["'])|(?:&quot;|&#3[49];|["'])$/g;
/** A number, with the letters of an identifier at most. */
const numeric = /^(?=(?:\D*\d){4})(?!.*[a-z]{3})[A-Za-z\d+(][\dA-Za-z ./()+-]{3,43}$/;
const secret = /^(?=\D*\d)(?=[^A-Za-z]*[A-Za-z])[^\s<>"']{8,}$/;

/** The text before a number is what stands before it in its line, whatever elements are around: `SSN<br>536…`, `<div>SSN</div><div>536…</div>`, and so it is of `"…"` in code that is coloured. */
export class TextBefore {
  #heading = '';
  #hasSign = false;

  /** What the text at `[start, end)` is called by the one before; it is the next one's. */
  text(bytes: Buffer, start: number, end: number): string {
    const text = end - start > longestValue ? '' : bytes.toString('latin1', start, end);
    if (this.#heading !== '' && sign.test(text)) {
      this.#hasSign = true;
      return '';
    }
    const heading = this.#heading;
    const isValue = heading !== '' && (numeric.test(text) || (this.#hasSign && secret.test(text.replace(quotes, ''))));
    this.#hasSign = false;
    this.#heading = '';
    if (isValue) return heading;
    const [open = ''] = /^(?:&quot;|["'])/.exec(text) ?? [];
    this.#heading = headingOf(bytes, start + open.length, text.endsWith(open) ? end - open.length : end);
    this.#hasSign = this.#heading !== '' && /[:=]$/.test(text);
    return '';
  }
}

/** Bytes of the quotes that stand around a text. */
export function quoteOf(bytes: Buffer, start: number, end: number): number {
  const [open = ''] = /^(?:&quot;|&#3[49];|["'])/.exec(bytes.toString('latin1', start, Math.min(end, start + 6))) ?? [];
  const { length } = open;
  return end - start > 2 * length && bytes.toString('latin1', end - length, end) === open ? length : 0;
}
