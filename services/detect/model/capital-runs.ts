/** A word of a text, by UTF-16 offsets; without what makes it a possessive. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words in capitals that stand together, with the particles and initials between them. */
export type Run = readonly Word[];

const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|zu|ter|ten|af|av|e|y)$/;

/** No letters of a number, an identifier or a hash. */
const word =
  /(?<![\p{L}\p{M}\p{N}_+/=$%&])\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\p{N}_+=]|['’-]\p{L}|[-/.]\p{N})/gu;

/** Of ASCII: 1 letters, 2 digits, 4 what joins letters to one word, 8 what no word begins behind, 16 what none ends before. */
const [letter, digit, joiner, notBehind, notBefore] = [1, 2, 4, 8, 16];
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return letter | notBehind | notBefore;
  if (/\d/.test(character)) return digit | notBehind | notBefore;
  if (/[_+=]/.test(character)) return notBehind | notBefore;
  return /[/$%&]/.test(character) ? notBehind : /['-]/.test(character) ? joiner : 0;
});
const classAt = (text: string, at: number): number => (at < text.length ? (classes[text.charCodeAt(at)] ?? 0) : 0);

/** Calls `take` with the borders of each word. ASCII by hand: for most words only their first letter matters. */
function forEachWord(text: string, take: (start: number, end: number) => void): void {
  if (/[^\x00-\x7f]/.test(text)) {
    for (const match of text.matchAll(word)) take(match.index, match.index + match[0].length);
    return;
  }
  let end = 0;
  for (let at = 0; at < text.length; at = Math.max(end, at + 1)) {
    if ((classAt(text, at) & letter) === 0) continue;
    end = at + 1;
    while ((classAt(text, end) & letter) !== 0) end++;
    // What stands behind a joiner may begin a word although this cannot.
    if (at > 0 && (classAt(text, at - 1) & notBehind) !== 0) continue;
    while ((classAt(text, end) & joiner) !== 0 && (classAt(text, end + 1) & letter) !== 0) {
      end += 2;
      while ((classAt(text, end) & letter) !== 0) end++;
    }
    if ((classAt(text, end) & notBefore) !== 0) continue;
    const behind = text.charCodeAt(end);
    if ((behind === 45 || behind === 46 || behind === 47) && (classAt(text, end + 1) & digit) !== 0) continue;
    take(at, end);
  }
}

const isInitial = (word: string): boolean => /^\p{Lu}$/u.test(word) && word !== 'I';
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) && !/^I(?:['’]|$)/.test(word);
const isSmall = (code: number): boolean => code >= 97 && code <= 122;

/** What may stand between two words of one name: a space, and a dot behind an initial or a title. */
function joins(before: Word, between: string): boolean {
  return between === ' ' || (between === '. ' && /^(?:\p{Lu}|Mrs?|Ms|Dr|Prof|St|Jr|Sr)$/u.test(before.text));
}

/**
 * The runs of capitals in `text`: `SUSAN` is Susan, `I'm` no word of a name. `isName` says which words in small letters count as
 * capitals, in a text that has none.
 */
export function capitalRuns(text: string, isName: ((word: string, run: Run) => boolean) | null): readonly Run[] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  let particles: Word[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
    particles = [];
  };
  forEachWord(text, (start, stop) => {
    if (run.length === 0 && isName === null && isSmall(text.charCodeAt(start))) return;
    const plain = text.slice(start, stop).replace(/['’]s$/, '');
    const word: Word = { text: plain, start, end: start + plain.length };
    const last = particles.at(-1) ?? run.at(-1);
    if (last !== undefined && !joins(last, text.slice(last.end, word.start))) close();
    if (isCapital(word.text) || isName?.(word.text, run) === true) {
      run.push(...particles, word);
      particles = [];
    } else if (run.length > 0 && particles.length < 2 && particle.test(word.text)) particles.push(word);
    else close();
  });
  close();
  return runs.filter((found) => found.some(({ text: word }) => !isInitial(word)));
}
