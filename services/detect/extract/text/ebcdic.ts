/** Characters of the bytes from 0x40 on in code page 37; the others of Latin EBCDIC have the same letters and digits. Source: IBM, CDRA, CPGID 00037. */
const signs =
  ' \xa0âäàáãåçñ¢.<(+|' +
  '&éêëèíîïìß!$*);¬' +
  '-/ÂÄÀÁÃÅÇÑ¦,%_>?' +
  'øÉÊËÈÍÎÏÌ`:#@\'="' +
  'Øabcdefghi«»ðýþ±' +
  '°jklmnopqrªºæ¸Æ¤' +
  'µ~stuvwxyz¡¿ÐÝÞ®' +
  '^£¥·©§¶¼½¾[]¯¨´×' +
  '{ABCDEFGHI\xadôöòóõ' +
  '}JKLMNOPQR¹ûüùúÿ' +
  '\\÷STUVWXYZ²ÔÖÒÓÕ' +
  '0123456789³ÛÜÙÚ\x9f';

const tab = 0x05;
const firstSign = 0x40;
/** Carriage return, new line, line feed. */
const lineEnds: Readonly<Record<number, string>> = { 13: '\r', 21: '\n', 37: '\n' };

const characters: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte >= firstSign ? signs.charAt(byte - firstSign) : byte === tab ? '\t' : (lineEnds[byte] ?? ' '),
);

/** Share of a text that is letters, digits, blanks and usual signs; packed decimals stand between them in records of COBOL. */
const leastText = 0.85;
/** Share of blanks in a text: in no other encoding is `@` so frequent, and none of the blanks of ASCII stand there. */
const leastBlanks = 0.03;

const usual = Uint8Array.from(characters, (character, byte) =>
  Number(/[A-Za-z0-9 .,:;()'"&$%#@*+/<>?_\r\n-]/.test(character) && (byte >= firstSign || byte in lineEnds)),
);

/** True for a text in Latin EBCDIC, as mainframes write it. */
export function looksEbcdic(head: Uint8Array): boolean {
  let texts = 0;
  let blanks = 0;
  let asciiBlanks = 0;
  for (const byte of head) {
    texts += usual[byte] ?? 0;
    if (byte === firstSign) blanks += 1;
    else if (byte === 0x20) asciiBlanks += 1;
  }
  return texts >= head.length * leastText && blanks >= head.length * leastBlanks && asciiBlanks * 8 < blanks;
}

/** The characters of bytes in EBCDIC, one each; what is no character becomes a blank. */
export function fromEbcdic(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += characters[byte] ?? ' ';
  return text;
}
