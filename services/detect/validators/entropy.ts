/** Shannon entropy of the characters of `text`, in bits a character; 0 for an empty text. */
export function entropy(text: string): number {
  const counts = new Map<number, number>();
  const ascii = new Uint16Array(128);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) ascii[code] = (ascii[code] ?? 0) + 1;
    else counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let bits = 0;
  const add = (count: number): void => {
    if (count > 0) bits -= (count / text.length) * Math.log2(count / text.length);
  };
  ascii.forEach(add);
  counts.forEach(add);
  return bits;
}
