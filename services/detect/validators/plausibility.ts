import { BoundedSearch } from '../regex/bounded-search.ts';
import { entropy } from './entropy.ts';

/** Words that authors of documents and tests put where a secret would stand. Looked for anywhere in the value, ignoring case. */
const placeholderWords = new BoundedSearch(
  [
    'example|placeholder|redacted|changeme|change[_-]me|replace[_-]?(?:me|with|this)',
    'your[_-]?(?:api|key|secret|token|pass|own|app|access|client|user|account|db)',
    '(?:insert|enter|put|add|type|paste)[_-]?(?:your|here|key|token|secret|pass)',
    'dummy|not[_-]?a?[_-]?(?:real|secret)|fake|todo|fixme|sample|lorem|foobar|AAECAwQFBgc|notset|undefined',
    String.raw`xxxx|\*{3}|\.{3}|-{5}|_{5}|#{4}`,
  ].join('|'),
  true,
);
const secretWords = new BoundedSearch('secret|password|api_?key', true);

/** `${X}`, `{{ x }}`, `<x>`, `%(x)s`, `$(x)`, `#{x}`, `@@x@@`: the value is filled in elsewhere. */
const templates =
  /\$\{|\{\{|\}\}|\$\(|<[\w .:/-]*>|%\(|#\{|%[sdv@]$|^%\w+%$|^\[\w+\]$|^\{\w+\}$|^@@|\$\{\{|<%|^\$[A-Za-z_]\w*$/;

/** 1 by each character without which nothing is a template. */
const templateSigns = Uint8Array.from({ length: 128 }, (_, code) =>
  Number('$%@#<[{}'.includes(String.fromCharCode(code))),
);

function hasTemplateSign(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (templateSigns[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** True when more than half of a text is one run of equal characters, or more than 0.7 of it a rising (`abcd`) or falling (`4321`) one. */
function isRun(text: string): boolean {
  let equal = 1;
  let rising = 1;
  let falling = 1;
  let longestEqual = 1;
  let longestStep = 1;
  for (let i = 1; i < text.length; i++) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
    equal = step === 0 ? equal + 1 : 1;
    rising = step === 1 ? rising + 1 : 1;
    falling = step === -1 ? falling + 1 : 1;
    longestEqual = Math.max(longestEqual, equal);
    longestStep = Math.max(longestStep, rising, falling);
  }
  return longestEqual * 2 > text.length || longestStep > text.length * 0.7;
}

/** True when `text` repeats after `unit` characters, over and over. */
function repeatsAfter(text: string, unit: number): boolean {
  for (let i = unit; i < text.length; i++) if (text.charCodeAt(i) !== text.charCodeAt(i - unit)) return false;
  return true;
}

/** True when a short unit repeated makes up the whole text (`abcabcabc`, `1212`). */
function isRepetition(text: string): boolean {
  const limit = Math.min(text.length >> 1, 4);
  for (let unit = 1; unit <= limit; unit++) if (repeatsAfter(text, unit)) return true;
  return false;
}

/** True for a value that is filled in elsewhere: a variable, a template, a placeholder in brackets. */
export function isTemplate(value: string): boolean {
  return hasTemplateSign(value) && templates.test(value);
}

/** Characters of a value that are looked at for words: enough to tell, few enough for hostile texts. */
const judged = 160;

/** True for a value that stands for a secret in documents and tests: placeholder words, masks, runs, repetitions. */
export function isPlaceholder(value: string): boolean {
  return isTemplate(value) || placeholderWords.test(value, judged) || isRepetition(value) || isRun(value);
}

/** True when `body`, the random part of a token, could have come out of a random generator. `leastEntropy` in bits a character. */
export function looksRandom(body: string, leastEntropy = 2.5): boolean {
  return !isPlaceholder(body) && !secretWords.test(body) && entropy(body.slice(0, 2 * judged)) >= leastEntropy;
}
