import { freshText } from './candidates.ts';
import type { Statement } from './statement.ts';
import { objectArns } from './targets.ts';

const userName = /\$\{\s*aws:username\s*(,[^}]*)?\}/gi;
const otherVariable = /\$\{[^}]*\}/g;
const letters = '[\\w+=,.@-]{1,64}';
const maxNames = 16;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Two readings of the pattern, by a short and by a long name; each finds the name in a text that the pattern fits. */
function readings(pattern: string): readonly RegExp[] {
  const parts = pattern
    .replace(otherVariable, (variable) => (variable.match(userName) === null ? '*' : variable))
    .split(userName)
    // What the variable's default says is a part of the split, too.
    .filter((_, index) => index % 2 === 0)
    .map((part) => escaped(part).replaceAll('\\*', '.*').replaceAll('\\?', '.'));
  const [first = '', second = '', ...rest] = parts;
  const end = [second, ...rest].join('\\1');
  return ['?', ''].map((lazy) => new RegExp(`^${first}(${letters}${lazy})${end}$`, 's'));
}

/** Names of users to whom a resource with `${aws:username}` gives an object that other statements tell apart. Whoever has an account may have one. */
export function userNames(statements: readonly Statement[], bucketArn: string): readonly string[] {
  const patterns = new Set(
    statements.flatMap(({ resources }) => resources.items.filter((item) => item.match(userName) !== null)),
  );
  if (patterns.size === 0) return [];
  const found = new Set<string>();
  for (const reading of [...patterns].flatMap(readings)) {
    for (const arn of objectArns(statements, bucketArn)) {
      const name = reading.exec(arn)?.[1];
      if (name !== undefined && name !== freshText) found.add(name);
    }
  }
  return [...found].slice(0, maxNames);
}
