import { gaps, ooxmlTexts, paragraphs, sayings, telling } from './flow-elements.ts';
import { plainText, space } from './plain-elements.ts';

/**
 * Nearly all paragraphs of a Word document are properties and runs written in the same few ways. One that stands here letter for letter is
 * well-formed and closed, so it is taken by one expression and saxes never sees it; all that is written otherwise is left to saxes.
 */

/** As `plainText` without quotes, and without what makes an attribute worth telling. */
const value = '[\\x20\\x21\\x23-\\x25\\x27-\\x3b=?A-\\x5c^-~\\xa0-\\u2027\\u202a-\\ud7ff]*';

/** Of all other elements and attributes nothing is told. */
const heard = ['p', 'r', 'pPr', 'rPr', 'tbl', 'table', 'tr', 'tc', 'noBreakHyphen'];
const elements = [...new Set([...heard, ...ooxmlTexts, ...paragraphs, ...gaps, ...sayings.keys()])].join('|');
const attribute = `(?:[A-Za-z\\d]{1,8}:)?(?!(?:${['href', ...telling].join('|')})=)[A-Za-z\\d]{1,30}`;

/** Sources of one expression, made in the order in which they stand in it: they refer to their groups by number. */
class Sources {
  #groups = 0;

  /** Up to `most` attributes, none twice. */
  attributes(most: number): string {
    const first = this.#groups + 1;
    this.#groups += most;
    let source = '';
    for (let at = most - 1; at >= 0; at--) {
      const before = Array.from({ length: at }, (_, k) => `\\${first + k}=`).join('|');
      source = `(?: ${before === '' ? '' : `(?!${before})`}(${attribute})="${value}"${source})?`;
    }
    return source;
  }

  empty(): string {
    return `<w:(?!(?:${elements})[ />])[A-Za-z\\d]{1,30}${this.attributes(4)}/>`;
  }

  runProperties(): string {
    return `<w:rPr>(?:${this.empty()}){0,40}</w:rPr>`;
  }

  run(): string {
    return `<w:r${this.attributes(3)}>(?:${this.runProperties()})?<w:t(?: xml:space="preserve")?>${plainText}</w:t></w:r>`;
  }

  properties(): string {
    return `<w:pPr>(?:${this.empty()}|${this.runProperties()}){0,40}</w:pPr>`;
  }

  part(): string {
    return `(?:${this.run()}|${this.empty()}|${this.properties()})`;
  }
}

const begin = new RegExp(`${space}<w:p${new Sources().attributes(6)}>`, 'y');
const part = new RegExp(space + new Sources().part(), 'y');
const end = new RegExp(`${space}</w:p>`, 'y');

/** Where the match of `expression` at `at` ends; -1 where there is none. */
function endOf(expression: RegExp, xml: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(xml) ? expression.lastIndex : -1;
}

/** Where the last of the runs, properties and empty elements ends that stand at `at` one behind another. */
function partsEnd(xml: string, at: number): number {
  for (let next = at, to = at; ; next = to) {
    to = endOf(part, xml, next);
    if (to < 0) return next;
  }
}

/** Where the paragraph at `at` ends; -1 where there is none, or one that is not plain. */
function paragraphEnd(xml: string, at: number): number {
  const inside = endOf(begin, xml, at);
  return inside < 0 ? -1 : endOf(end, xml, partsEnd(xml, inside));
}

/**
 * Takes paragraphs, or the parts of one that is not plain itself, that stand at `at` one behind another; answers where the first element
 * of another kind begins.
 */
export function plainParagraphs(
  xml: string,
  at: number,
  say: (text: string) => void,
  endParagraph: () => void,
): number {
  const inside = partsEnd(xml, at);
  textsIn(xml.slice(at, inside), say);
  for (let next = inside; ; ) {
    const to = paragraphEnd(xml, next);
    if (to < 0) return next;
    textsIn(xml.slice(next, to), say);
    endParagraph();
    next = to;
  }
}

function textsIn(runs: string, say: (text: string) => void): void {
  for (let tag = runs.indexOf('<w:t'); tag >= 0; tag = runs.indexOf('<w:t', tag + 4)) {
    const code = runs.charCodeAt(tag + 4);
    // `<w:t>` or `<w:t xml:space="preserve">`, not `<w:textAlignment …>`.
    if (code !== 62 && code !== 32) continue;
    const start = runs.indexOf('>', tag) + 1;
    const stop = runs.indexOf('<', start);
    if (stop > start) say(runs.slice(start, stop));
  }
}
