/** True when the pattern holds `*` or `?`. */
export const hasWildcard = (pattern: string): boolean => pattern.includes('*') || pattern.includes('?');

/** IAM's wildcard match: `*` any run of characters, `?` exactly one. Linear in practice: backtracks to the last `*` only. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    const c = pattern[p];
    if (c === '*') {
      star = p++;
      mark = t;
    } else if (c !== undefined && (c === '?' || c === text[t])) {
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

/** ARNs match part by part: a wildcard never crosses one of the first five colons (IAM guide, ArnLike). */
export function matchesArn(pattern: string, text: string): boolean {
  if (pattern === '*') return true;
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

/** The six parts of an ARN (the sixth keeps its colons), or undefined. */
export function splitArn(arn: string): readonly string[] | undefined {
  const parts = arn.split(':');
  if (parts.length < 6) return undefined;
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** Strings that match the pattern: each `*` and `?` filled in several ways, so that other patterns can be told apart from it. */
export function instancesOf(pattern: string): readonly string[] {
  if (!hasWildcard(pattern)) return [pattern];
  const fills: readonly (readonly [string, string])[] = [
    ['zq7zq', 'z'],
    ['', 'z'],
    ['7', '7'],
  ];
  return fills.map(([run, one]) => pattern.replaceAll('*', run).replaceAll('?', one));
}
