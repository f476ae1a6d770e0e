/** Decodes bytes of a code page of Windows or DOS, by its number; those that are not known count as 1252. */
export async function codePageDecoder(): Promise<(bytes: Buffer, codePage: number) => string> {
  const iconv = (await import('iconv-lite')).default;
  return (bytes, codePage) => {
    const name = codePage === 65001 ? 'utf8' : codePage === 10000 ? 'macroman' : `cp${codePage}`;
    return iconv.decode(bytes, iconv.encodingExists(name) ? name : 'cp1252');
  };
}
