const image = Buffer.from('/Image');
const regular = /[A-Za-z0-9]/;

/** How often `name` stands with `test` of the text around it. */
function count(bytes: Buffer, name: Buffer, test: (before: string, after: string) => boolean): number {
  let sum = 0;
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (test(bytes.toString('latin1', Math.max(0, at - 16), at), bytes.toString('latin1', end, end + 16))) sum += 1;
  }
  return sum;
}

/**
 * How many pictures a PDF holds: its image XObjects (ISO 32000-1, 8.9.5), whose dictionaries are never packed, less the masks of others.
 * Pictures in line with a page's operators are not counted.
 */
export function picturesIn(bytes: Buffer): number {
  const images = count(bytes, image, (before, after) => /\/Subtype\s*$/.test(before) && !regular.test(after[0] ?? ''));
  if (images === 0) return 0;
  const isReference = (_: string, after: string): boolean => /^\s*\d+\s+\d+\s+R/.test(after);
  const masks = ['/SMask', '/Mask'].reduce((sum, name) => sum + count(bytes, Buffer.from(name), isReference), 0);
  return Math.max(1, images - masks);
}
