import { type Pattern, patternOf } from '../regex/pattern.ts';

/** `tax id` as labels spell it: small, in capitals or capitalized, with a space, a sign or nothing between. */
function spelled(word: string): string {
  return word
    .split(' ')
    .map((part) => `(?:${part}|${part.toUpperCase()}|${part.charAt(0).toUpperCase()}${part.slice(1)})`)
    .join('[ _-]?');
}

/** The pattern `body` straight behind one of `words` with a colon, an equals sign or `#`: as sure as under a header, where text alone says too little. */
export function labelled(words: readonly string[], body: string): Pattern {
  return patternOf(
    String.raw`(?<=(?<![A-Za-z])(?:${words.map(spelled).join('|')}) ?[:=#] {0,2})(?:${body})(?![A-Za-z0-9_*]|[-. ·/]\d)`,
  );
}
