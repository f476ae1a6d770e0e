const printable = /^[\t\r\n\x20-\x7e]*$/;

/** What base64 text says; null when it says nothing that can be read. */
export function decodedText(value: string): string | null {
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null;
  const text = Buffer.from(value, 'base64').toString('latin1');
  return printable.test(text) ? text : null;
}
