/** Stand for a literal `*` and `?` inside a pattern: what `${*}` and `${?}` mean in a policy. */
export const literalStar = '\uE000';
export const literalMark = '\uE001';
/** Stands for a `$` that begins no policy variable. */
const literalDollar = '\uE002';

/** True when the pattern holds `*` or `?`. */
export const hasWildcard = (pattern: string): boolean => pattern.includes('*') || pattern.includes('?');

function same(pattern: string | undefined, text: string | undefined): boolean {
  if (pattern === '?' || pattern === text) return pattern !== undefined;
  return (
    (pattern === literalStar && text === '*') ||
    (pattern === literalMark && text === '?') ||
    (pattern === literalDollar && text === '$')
  );
}

/** The pattern without policy variables: every `$` is one. */
export const literalDollars = (pattern: string): string => pattern.replaceAll('$', literalDollar);

/** The text as a pattern that fits nothing else. */
export const literally = (text: string): string =>
  literalDollars(text.replaceAll('*', literalStar).replaceAll('?', literalMark));

/** IAM's wildcard match: `*` any run of characters, `?` exactly one. Backtracks to the last `*` only, so time is length × length at worst. */
export function matchesWildcard(pattern: string, text: string): boolean {
  if (pattern === '*' || pattern === text) return true;
  let p = 0;
  let t = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      mark = t;
    } else if (p < pattern.length && same(pattern[p], text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/**
 * What is left of the pattern behind each way in which its beginning can match the text: patterns of what may follow. None when the pattern
 * does not fit.
 */
export function remainders(pattern: string, text: string): readonly string[] {
  const reachable = (places: Iterable<number>): Set<number> => {
    const all = new Set(places);
    // A star may stand for nothing.
    for (const at of all) if (pattern[at] === '*') all.add(at + 1);
    return all;
  };
  let places = reachable([0]);
  for (const letter of text) {
    const next: number[] = [];
    for (const at of places) {
      if (pattern[at] === '*') next.push(at);
      else if (at < pattern.length && same(pattern[at], letter)) next.push(at + 1);
    }
    places = reachable(next);
  }
  return [...places].map((at) => pattern.slice(at));
}

/** The six parts of an ARN (the sixth keeps its colons), or undefined. */
export function splitArn(arn: string): readonly string[] | undefined {
  const parts = arn.split(':');
  if (parts.length < 6) return undefined;
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** ARNs match part by part: a wildcard never crosses one of the first five colons (IAM guide, "ARN condition operators"). */
export function matchesArn(pattern: string, text: string): boolean {
  if (pattern === '*' || pattern === text) return true;
  const want = splitArn(pattern);
  const have = splitArn(text);
  return (
    want !== undefined &&
    have !== undefined &&
    want.every((part, index) => {
      const other = have[index];
      return other !== undefined && matchesWildcard(part, other);
    })
  );
}

const fills: readonly (readonly [run: string, one: string])[] = [
  ['zq7zq', 'z'],
  ['', 'z'],
  ['7', '7'],
];
const plain = (text: string): string =>
  text.replaceAll(literalStar, '*').replaceAll(literalMark, '?').replaceAll(literalDollar, '$');

/** Texts that match the pattern: each `*` and `?` filled in several ways, so that other patterns can be told apart from it. */
export function instancesOf(pattern: string): readonly string[] {
  if (!hasWildcard(pattern)) return [plain(pattern)];
  return fills.map(([run, one]) => plain(pattern.replaceAll('*', run).replaceAll('?', one)));
}

/** True for the twelve digits of an account, whatever stars are among them: it fits no other. */
export const fitsOneAccount = (pattern: string): boolean => /^\d{12}$/.test(pattern.replaceAll('*', ''));
