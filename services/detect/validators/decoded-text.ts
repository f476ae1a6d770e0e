const printable = /^[\t\r\n\x20-\x7e]*$/;

/** What base64 text says; null when it says nothing that can be read. */
export function decodedText(value: string): string | null {
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null;
  const text = Buffer.from(value, 'base64').toString('latin1');
  return printable.test(text) ? text : null;
}

/** True for words, a host or a certificate in base64: what manifests hold beside secrets. */
export function isPlainInBase64(value: string): boolean {
  const text = value.length < 8 ? null : decodedText(value);
  return (
    text !== null &&
    (/^[^\d]+[-_. ]?\d{0,3}$/.test(text) || text.startsWith('-----BEGIN CERT') || /^https?:\/\/[^@]*$/.test(text))
  );
}
