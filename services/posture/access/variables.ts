import { literalMark, literalStar } from './wildcard.ts';

/** Answers with the request's value of a key (lower case), null when the request has none. */
export type Lookup = (key: string) => string | null;

const variable = /\$\{([^}]*)\}/g;
const inside = /^\s*([^,\s][^,]*?)\s*(?:,\s*'([^']*)')?\s*$/;

/** The keys of the variables in the text, lower case; undefined when one of them is not well formed. */
export function variableKeys(text: string): readonly string[] | undefined {
  const keys: string[] = [];
  for (const [, body = ''] of text.matchAll(variable)) {
    if (body === '*' || body === '?' || body === '$') continue;
    const key = inside.exec(body)?.[1];
    if (key === undefined || !/^[a-z0-9-]+:[^*?$]+$/i.test(key)) return undefined;
    keys.push(key.toLowerCase());
  }
  return text.replace(variable, '').includes('${') ? undefined : keys;
}

/** `${*}`, `${?}` and `${$}` become the characters they stand for: marked as literal in a pattern, plain elsewhere. */
export function specialCharacters(text: string, pattern: boolean): string {
  return text.replace(/\$\{([*?$])\}/g, (_, character: string) => {
    if (!pattern || character === '$') return character;
    return character === '*' ? literalStar : literalMark;
  });
}

/** The text with each variable replaced; null when one has neither value nor default: such a text equals nothing (IAM guide). */
export function substitute(text: string, lookup: Lookup): string | null {
  let missing = false;
  const result = text.replace(variable, (_, body: string) => {
    const match = inside.exec(body);
    const value = match?.[1] === undefined ? null : lookup(match[1].toLowerCase());
    if (value !== null) return value;
    if (match?.[2] !== undefined) return match[2];
    missing = true;
    return '';
  });
  return missing ? null : result;
}
