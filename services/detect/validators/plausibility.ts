import { entropy } from './entropy.ts';

/** Words that authors of documents and tests put where a secret would stand. Matched anywhere in the value, ignoring case. */
const placeholderWords =
  /example|placeholder|redacted|changeme|change[_-]me|replace[_-]?(?:me|with|this)|your[_-]?(?:api|key|secret|token|pass|own|app|access|client|user|account|db)|(?:insert|enter|put|add|type|paste)[_-]?(?:your|here|key|token|secret|pass)|dummy|not[_-]?a?[_-]?(?:real|secret)|fake|todo|fixme|sample|lorem|foobar|AAECAwQFBgc|notset|undefined|xxxx|\*{3}|\.{3}|-{5}|_{5}|#{4}/i;

/** `${X}`, `{{ x }}`, `<x>`, `%(x)s`, `$(x)`, `#{x}`, `@@x@@`: the value is filled in elsewhere. */
const templates =
  /\$\{|\{\{|\}\}|\$\(|<[\w .:/-]*>|%\(|#\{|%[sdv@]$|^%\w+%$|^\[\w+\]$|^\{\w+\}$|^@@|\$\{\{|<%|^\$[A-Za-z_]\w*$/;

/** Length of the longest run of equal (`aaaa`), rising (`abcd`) or falling (`4321`) characters; `step` is 0, 1 or -1. */
function longestRun(text: string, step: number): number {
  let longest = 1;
  let length = 1;
  for (let i = 1; i < text.length; i++) {
    length = text.charCodeAt(i) - text.charCodeAt(i - 1) === step ? length + 1 : 1;
    if (length > longest) longest = length;
  }
  return longest;
}

/** True when a short unit repeated makes up the whole text (`abcabcabc`, `1212`). */
function isRepetition(text: string): boolean {
  const limit = Math.min(text.length >> 1, 4);
  for (let unit = 1; unit <= limit; unit++) {
    if (text.slice(unit) === text.slice(0, text.length - unit)) return true;
  }
  return false;
}

/** True for a value that is filled in elsewhere: a variable, a template, a placeholder in brackets. */
export function isTemplate(value: string): boolean {
  return templates.test(value);
}

/** Characters of a value that are looked at for words: enough to tell, few enough for hostile texts. */
const judged = 160;

/** True for a value that stands for a secret in documents and tests: placeholder words, masks, runs, repetitions. */
export function isPlaceholder(value: string): boolean {
  return (
    isTemplate(value) ||
    placeholderWords.test(value.slice(0, judged)) ||
    isRepetition(value) ||
    longestRun(value, 0) * 2 > value.length ||
    Math.max(longestRun(value, 1), longestRun(value, -1)) > value.length * 0.7
  );
}

/** True when `body`, the random part of a token, could have come out of a random generator. `leastEntropy` in bits a character. */
export function looksRandom(body: string, leastEntropy = 2.5): boolean {
  return (
    !isPlaceholder(body) &&
    !/secret|password|api_?key/i.test(body) &&
    entropy(body.slice(0, 2 * judged)) >= leastEntropy
  );
}
