import { Kind, secretText, Word } from './secret-text.ts';

/** `${X}`, `{{ x }}`, `<x>`, `%(x)s`, `$(x)`, `#{x}`, `@@x@@`, `@x@`: the value is filled in elsewhere. */
const templates =
  /\$\{|%\{\w|\{\{|\}\}|\$\(|<[\w .:/-]*>|%\(|#\{|%[sdv@]$|^%\w+%$|^\[\w+\]$|^\{\w+\}$|^@@|^@[\w.-]+@$|\$\{\{|<%|^\$[A-Za-z_]\w*$/;

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
  return (secretText(value).kinds & Kind.TEMPLATE) !== 0 && templates.test(value);
}

/** True for a value that stands for a secret in documents and tests: placeholder words, masks, runs, repetitions. */
export function isPlaceholder(value: string): boolean {
  if (isTemplate(value)) return true;
  const { words, isRun } = secretText(value);
  return (words & Word.PLACEHOLDER) !== 0 || isRun || isRepetition(value);
}

/** True when `body`, the random part of a token, could have come out of a random generator. `leastEntropy` in bits a character. */
export function looksRandom(body: string, leastEntropy = 2.5): boolean {
  if (isPlaceholder(body)) return false;
  const text = secretText(body);
  return (text.words & Word.SECRET) === 0 && text.entropy >= leastEntropy;
}
