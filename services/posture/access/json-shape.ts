const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;
const deepest = 64;

/**
 * What makes a JSON text (one that parses) something else than its parsed value: a key that an object has twice, or nesting deeper than any
 * policy; undefined when there is neither.
 */
export function oddShape(text: string): string | undefined {
  /** Of each open object its keys; of a list nothing. */
  const open: (Set<string> | null)[] = [];
  let last = '';
  for (const [found] of text.matchAll(token)) {
    if (found === '{' || found === '[') {
      open.push(found === '{' ? new Set() : null);
      if (open.length > deepest) return 'it is nested too deep';
    } else if (found === '}' || found === ']') {
      open.pop();
    } else if (found === ':') {
      const keys = open.at(-1);
      const key = last.includes('\\') ? String(JSON.parse(last)) : last.slice(1, -1);
      if (keys?.has(key) === true) return `it has ${key} twice in one object`;
      keys?.add(key);
    }
    last = found;
  }
  return undefined;
}
