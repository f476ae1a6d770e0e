/** A word as a sentence begins with it: patterns fold no letters beyond ASCII, and some triggers none at all. */
export const capitalized = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
