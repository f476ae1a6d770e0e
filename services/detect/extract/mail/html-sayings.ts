import { unescapeText } from '../markup/unescape-markup.ts';

/** Attributes of HTML that people read or fill in; of all others only what holds an address, a number to call or a file. */
const telling = /^(?:alt|title|value|placeholder|aria-label)$/i;
const attribute = /(?<![\w:-])([\w:-]{1,64})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)')/g;
const addresses = /^(?:mailto|tel|sms|data):|@|%40/i;
/** What begins a stretch, and what ends it, in small letters. */
type Stretch = readonly [begin: string, end: string];
const titles: Stretch = ['<title', '</title'];
const styles: Stretch = ['<style', '</style'];
const scripts: Stretch = ['<script', '</script'];
const comments: Stretch = ['<!--', '-->'];

/** ASCII in small letters, each in its place: `toLowerCase` makes two letters of `İ`. */
const small = (html: string): string => html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** The stretches of a kind in text of small letters, with what begins and ends them, without an expression: one over all of a file takes the square of its length. */
function* stretches(text: string, [begin, end]: Stretch): Generator<readonly [from: number, to: number]> {
  for (let at = text.indexOf(begin); at >= 0; ) {
    const to = text.indexOf(end, at + begin.length);
    if (to < 0) return;
    yield [at, to + end.length];
    at = text.indexOf(begin, to);
  }
}

/** What stands in such a stretch. */
function inner(stretch: string): string {
  if (stretch.startsWith('<!--')) return /^<!--(?:\[if|<!\[)/.test(stretch) ? '' : stretch.slice(4, -3);
  const tag = stretch.slice(0, stretch.indexOf('>') + 1);
  if (/^<script/i.test(tag) && !/\bld\+json/i.test(tag)) return '';
  return stretch.slice(tag.length, stretch.lastIndexOf('<'));
}

function without(html: string, kind: Stretch): string {
  const parts: string[] = [];
  let end = 0;
  for (const [from, to] of stretches(small(html), kind)) {
    parts.push(html.slice(end, from));
    end = to;
  }
  return [...parts, html.slice(end)].join(' ');
}

const wordsOf = (from: string): string[] =>
  from
    .toLowerCase()
    .split(/[^\p{L}\p{N}@._-]+/u)
    .filter((word) => word !== '');

/**
 * What a message's HTML holds beside what it shows, where the message's text has not all of its words: its title, comments, descriptions of
 * pictures, hidden values, where links lead, linked data.
 */
export function* htmlSayings(html: string, known: string): Generator<string> {
  const words = new Set(wordsOf(known));
  const isNews = (text: string): boolean => wordsOf(text).some((word) => word.length > 1 && !words.has(word));
  const text = small(html);
  for (const kind of [titles, comments, scripts]) {
    for (const [from, to] of stretches(text, kind)) {
      const said = unescapeText(inner(html.slice(from, to)))
        .replace(/\s+/g, ' ')
        .trim();
      if (isNews(said)) yield said;
    }
  }
  for (const [, name = '', double, single] of html.matchAll(attribute)) {
    const value = unescapeText(double ?? single ?? '').trim();
    if ((telling.test(name) || addresses.test(value)) && isNews(value)) yield value.replaceAll('%40', '@');
  }
}

/** Whether the HTML shows a word that the text has not: mostly both say the same, and findings would count twice. */
export function showsMore(html: string, text: string): boolean {
  if (text === '') return true;
  const known = new Set(wordsOf(text));
  const shown = [comments, styles, scripts, titles].reduce(without, html).replace(/<[^<>]*>/g, ' ');
  // Words with references of a name in them are left out of the comparison.
  const plain = unescapeText(shown)
    .split(/\s+/)
    .filter((word) => !/&[a-z]{2,31};/i.test(word));
  return plain.some((part) => wordsOf(part).some((word) => word.length > 1 && !known.has(word)));
}
