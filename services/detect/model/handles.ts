import { ambiguousGivenNames } from '../gazetteers/ambiguous-given-names.ts';
import { givenNames } from '../gazetteers/given-names.ts';
import { surnames } from '../gazetteers/surnames.ts';
import { isCommonWord } from '../validators/common-word.ts';
import type { Entity } from './entities.ts';

const handle = /(?<![\p{L}\p{N}._/])@ ?(\p{L}[\p{L}\p{N}_]{4,29})(?![\p{L}\p{N}_/@(]|\.\p{L})/gu;

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const isGiven = (word: string): boolean => givenNames().has(titled(word)) || ambiguousGivenNames().has(titled(word));

/** True when an account's name spells a given name and a surname: `NicholasBaker`, `anna_lindqvist`, `johnwalker`. */
function spellsName(account: string): boolean {
  const parts = account.match(/\p{Lu}?\p{Ll}+|\p{Lu}(?=\p{Lu}\p{Ll})/gu) ?? [];
  const letters = account.replace(/[^\p{L}]/gu, '').replace(/(\p{Ll})\1{2,}$/u, '$1');
  if (parts.length > 1 && parts.join('').startsWith(letters)) {
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    if (last.length < 3 || isCommonWord(last)) return false;
    return isGiven(first) || (first.length > 2 && !isCommonWord(first) && surnames().has(titled(last)));
  }
  if (!/^\p{Ll}+\d{0,4}$/u.test(account)) return false;
  for (let cut = 3; cut <= letters.length - 4; cut++)
    if (givenNames().has(titled(letters.slice(0, cut))) && surnames().has(titled(letters.slice(cut)))) return true;
  return false;
}

/** Accounts named after their owners, in messages. */
export function accountsOf(text: string): readonly Entity[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(handle)].flatMap((match) => {
    const account = match[1] ?? '';
    const start = match.index + match[0].length - account.length;
    return spellsName(account) ? [{ identifier: 'NAME', start, end: start + account.length } satisfies Entity] : [];
  });
}
