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

/** Words with their capitals as a name would have them: `SUSAN` is Susan, `I'm` no word of a name. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => {
    const plain = match[0].replace(/['’]s$/, '');
    return { text: plain, start: match.index, end: match.index + plain.length };
  });
}

const isInitial = (word: string): boolean => /^\p{Lu}$/u.test(word) && word !== 'I';
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) && !/^I(?:['’]|$)/.test(word);

/** What may stand between two words of one name: a space, and a dot behind an initial or a title. */
function joins(before: Word, between: string): boolean {
  return between === ' ' || (between === '. ' && /^(?:\p{Lu}|Mrs?|Ms|Dr|Prof|St|Jr|Sr)$/u.test(before.text));
}

/**
 * The runs of capitals in `text`. `isName` says which words in small letters count as capitals: those of a text that has no capitals.
 */
export function capitalRuns(text: string, isName: (word: string, run: Run) => boolean): readonly Run[] {
  const words = wordsOf(text);
  const runs: Word[][] = [];
  let run: Word[] = [];
  let particles: Word[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
    particles = [];
  };
  for (const word of words) {
    const last = particles.at(-1) ?? run.at(-1);
    if (last !== undefined && !joins(last, text.slice(last.end, word.start))) close();
    if (isCapital(word.text) || isName(word.text, run)) {
      run.push(...particles, word);
      particles = [];
    } else if (run.length > 0 && particles.length < 2 && particle.test(word.text)) particles.push(word);
    else close();
  }
  close();
  return runs.filter((found) => found.some(({ text: word }) => !isInitial(word)));
}
