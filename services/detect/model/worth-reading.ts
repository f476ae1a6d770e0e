import { isCommonWord } from '../validators/common-word.ts';
import { evidentName, known, title } from '../validators/known-name.ts';
import { headerKindOf } from './gate.ts';

const words = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** A number before a capital, or beside a kind of street in small letters. */
const addressLike =
  /\d[\w/-]{0,5},? {1,2}\p{Lu}|\d.{0,40}(?<!\p{L})(?:street|st|road|rd|avenue|ave|lane|drive|apt|suite|box)(?!\p{L})/u;
/** Who is spoken of by name, whatever the name. */
const cue = /(?<!\p{L})(?:names? (?:is|was|are)|called|mrs?|ms|dr|miss)(?!\p{L})/iu;
/** `typeName`, `JSONs`, `GraphQL`: names of things. `McKay`, `DeLuca` and `O'Neil` are none. */
const thing = /^(?!Mc|Mac|De|La|Le|Di|Van|Fitz)\p{Lu}?\p{Ll}+\p{Lu}|^\p{Lu}{2,}\p{Ll}+$/u;
/** Comments and statements of programs. */
const program =
  /^[ \t]*(?:\/\*|\*\/|\/\/|[ \t]\*(?: |$)|(?:export|import|const|let|var|function|class|def|interface|public|private|readonly) [^\n]*[;{:(,*]$)|\)[ \t]{0,4}\{(?:[ \t]|$)|;[ \t]{1,8}\/\/|\w\([^()\n]{0,200}\);[ \t]{0,8}$/m;

const source =
  /\.(?:[ch]|cc|cpp|cxx|hh|hpp|mm?|java|kts?|scala|groovy|gradle|go|rs|pyi?|pyx|rb|php|p[lm]|[cm]?[jt]s|[jt]sx|vue|svelte|cs|fs|vb|swift|dart|lua|r|jl|sh|bash|zsh|fish|psm?1|bat|cmd|s?css|less|tf|hcl|hs|erl|exs?|clj|lisp|el|vim|cmake|mk|proto|thrift)$/i;

/** True for the name of a program's source: its prose is of the program, and rules find the authors that it names. */
export function isSourceName(name: string): boolean {
  return source.test(name);
}

const isListed = (word: string): boolean => known(title(word).replace(/['’]s?$/, ''));

function mayName(word: string, begins: boolean): boolean {
  if (word.length < 2 || thing.test(word)) return false;
  const small = word.charAt(0) === word.charAt(0).toLowerCase();
  // Capitals throughout shout, or are an acronym.
  if (small || word === word.toUpperCase()) return isListed(word) && !isCommonWord(word);
  return !isCommonWord(word) || (!begins && isListed(word));
}

/**
 * False for a part in which no word may be a person's name and nothing looks like an address, and for source code, by lists and signs
 * alone: rules read it all the same, while the model takes a hundred times as long.
 */
export function isWorthReading(text: string): boolean {
  if (program.test(text)) return false;
  if (addressLike.test(text) || cue.test(text)) return true;
  for (const { 0: word, index } of text.matchAll(words)) {
    const begins = !/[\p{L}\p{N},;)’'"] $/u.test(text.slice(Math.max(0, index - 2), index));
    if (mayName(word, begins)) return true;
  }
  return false;
}

const ofPlaces = /address|street|adress|anschrift|direcci|indirizzo/i;

/** True when all of a field is a name that the lists tell by themselves, under a header that speaks of a person: the model could add nothing. */
export function isEvident(header: string, text: string): boolean {
  return headerKindOf(header) === 'personal' && !ofPlaces.test(header) && evidentName(text.trim());
}
