import type { Automaton } from '../prefilter/automaton.ts';
import { compileAnchors } from '../prefilter/pattern-automaton.ts';
import { entropy, entropyOfCodes } from './entropy.ts';

/** Kinds of characters as bits. */
export const Kind = {
  DIGIT: 1,
  LOWER: 2,
  UPPER: 4,
  /** One of the characters without which nothing is a template. */
  TEMPLATE: 8,
  /** ASCII but none of these, and what lies beyond ASCII. */
  SIGN: 16,
  BEYOND: 32,
} as const;

/** Words that a text holds, as bits. */
export const Word = {
  /** Stands where a secret would, in documents and tests; within the first `judged` characters. */
  PLACEHOLDER: 1,
  /** `secret`, `password`, `api_key`. */
  SECRET: 2,
  /** `x=y`, `secret`, `password`. */
  ASSIGNMENT: 4,
  /** `abcdefg` in any case. */
  ALPHABET: 8,
} as const;

/** Words that authors of documents and tests put where a secret would stand. Looked for anywhere in the value, ignoring case. */
const placeholderWords = [
  'example|placeholder|redacted|changeme|change[_-]me|replace[_-]?(?:me|with|this)',
  'your[_-]?(?:s3|aws|ssh|api|key|secret|token|pass|own|app|access|client|user|account|db)',
  '(?:insert|enter|put|add|type|paste)[_-]?(?:ssh|aws|api|your|here|key|token|secret|pass)',
  'dummy|not[_-]?a?[_-]?(?:real|secret)|fake|todo|fixme|sample|lorem|foobar|sensitive|base64[_-]?encoded|AAECAwQFBgc|notset|undefined',
  String.raw`xxxx|\*{3}|\.{3}|-{5}|_{5}|#{4}`,
].join('|');
const searched = [
  { source: placeholderWords, output: Word.PLACEHOLDER },
  { source: 'secret|password|api_?key', output: Word.SECRET },
  { source: '=[^=]|secret|password', output: Word.ASSIGNMENT },
  { source: 'abcdefg', output: Word.ALPHABET },
];

/** Characters of a value that are looked at for words: enough to tell, few enough for hostile texts. */
const judged = 160;
/** Characters of which the entropy is taken. */
const weighed = 2 * judged;
/** Stands for every character beyond Latin-1, or beyond ASCII. */
const beyond = 0x80;
/** Classes of the automaton take the lower bits of what is known of a character. */
const kindShift = 8;
const classMask = 0xff;

const kinds = Uint8Array.from({ length: beyond + 1 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code === beyond) return Kind.BEYOND;
  if (/\d/.test(character)) return Kind.DIGIT;
  if (/[a-z]/.test(character)) return Kind.LOWER;
  if (/[A-Z]/.test(character)) return Kind.UPPER;
  return '$%@#<[{}'.includes(character) ? Kind.TEMPLATE : Kind.SIGN;
});

/**
 * What the checks of a secret ask of a text, found in one pass over its characters: several checks, often of several forms, look at one
 * text after another. Compiled when first used.
 */
class SecretText {
  /** Bits of `Kind` and of `Word`. */
  kinds = 0;
  words = 0;
  digits = 0;
  letters = 0;
  /** True when more than half of it is one run of equal characters, or more than 0.7 of it a rising (`abcd`) or falling (`4321`) one. */
  isRun = true;
  #text = '';
  #entropy = 0;
  readonly #codes = new Uint8Array(weighed);
  #automaton: Automaton | null = null;
  /** By accepting state, what ended there. */
  #ended = new Uint8Array(0);
  /** By character, its class for the automaton, above it its kind. */
  readonly #infos = new Uint16Array(256);

  #compile(): Automaton {
    const automaton = compileAnchors(searched, true);
    const { outputs, outputsFrom } = automaton;
    this.#ended = Uint8Array.from({ length: outputsFrom.length - 1 }, (_, state) =>
      outputs.subarray(outputsFrom[state], outputsFrom[state + 1]).reduce((all, word) => all | word, 0),
    );
    for (let code = 0; code < 256; code++)
      this.#infos[code] = (automaton.classes[code] ?? 0) | ((kinds[Math.min(code, beyond)] ?? 0) << kindShift);
    this.#automaton = automaton;
    return automaton;
  }

  /** Turns to `text`. */
  set(text: string): void {
    if (text === this.#text) return;
    const { classCount, table, acceptFrom, start } = this.#automaton ?? this.#compile();
    const codes = this.#codes;
    const infos = this.#infos;
    const { length } = text;
    let all = 0;
    let words = 0;
    let digits = 0;
    let letters = 0;
    let state = start;
    let before = -2;
    let lastStep = 2;
    let run = 1;
    let longestEqual = 1;
    let longestStep = 1;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      const info = infos[code < 256 ? code : beyond] ?? 0;
      const kind = info >> kindShift;
      all |= kind;
      digits += kind & Kind.DIGIT;
      letters += ((kind >> 1) | (kind >> 2)) & 1;
      if (i < weighed) codes[i] = code;
      state = table[state * classCount + (info & classMask)] ?? 0;
      if (state >= acceptFrom) {
        const ended = this.#ended[state - acceptFrom] ?? 0;
        words |= i < judged ? ended : ended & ~Word.PLACEHOLDER;
      }
      const step = code - before;
      before = code;
      if (i === 0 || step > 1 || step < -1) {
        lastStep = 2;
        continue;
      }
      run = step === lastStep ? run + 1 : 2;
      lastStep = step;
      if (step === 0) longestEqual = Math.max(longestEqual, run);
      else longestStep = Math.max(longestStep, run);
    }
    this.kinds = all;
    this.words = words;
    this.digits = digits;
    this.letters = letters;
    this.isRun = longestEqual * 2 > length || longestStep > length * 0.7;
    this.#entropy = -1;
    this.#text = text;
  }

  /** Shannon entropy of its first characters, in bits a character. */
  get entropy(): number {
    if (this.#entropy < 0)
      this.#entropy =
        (this.kinds & Kind.BEYOND) === 0
          ? entropyOfCodes(this.#codes, Math.min(weighed, this.#text.length))
          : entropy(this.#text.slice(0, weighed));
    return this.#entropy;
  }
}

/** True when letters, capitals and digits take turns in a part of eight characters or more as no name in a program has them: `kKuN2QfJ.VktHW`. */
export function hasMixedPart(text: string): boolean {
  return text.split(/[^A-Za-z0-9]+/).some((part) => {
    const { length } = part;
    if (length < 8) return false;
    let turns = 0;
    for (let i = 1; i < length; i++) if (kinds[part.charCodeAt(i)] !== kinds[part.charCodeAt(i - 1)]) turns++;
    return turns >= 0.6 * (length - 1);
  });
}

const known = new SecretText();

/** What there is to know of `text`: one object for all answers, which holds until the next question. */
export function secretText(text: string): Readonly<SecretText> {
  known.set(text);
  return known;
}
