/** First digit of each script that numbers are written in beside ASCII: Arabic, Persian, Devanagari, Bengali, Gujarati, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Myanmar, Khmer, full width. */
const zeros = '٠۰०০૦௦౦೦൦๐໐၀០０';
const classes = [...zeros].map((zero) => `${zero}-${String.fromCharCode(zero.charCodeAt(0) + 9)}`).join('');
const digit = new RegExp(`[${classes}]`, 'g');
const values = new Map<string, string>();
for (const zero of zeros) {
  for (let i = 0; i < 10; i++) values.set(String.fromCharCode(zero.charCodeAt(0) + i), String(i));
}
/** Between digits, full width. */
const sign = /(?<=\d)[－／．＋](?=\d)/g;
/** What UTF-8 of such a digit begins with: Arabic blocks, Indic and South-East Asian ones, full width. */
const leads = [0xd9, 0xdb, 0xe0, 0xe1, 0xef];

/** `text` with the digits of all scripts as ASCII ones; each stays one code unit. Patterns and check digits know no others. */
export function asciiDigits(text: string): string {
  const folded = text.replace(digit, (found) => values.get(found) ?? found);
  return folded === text ? text : folded.replace(sign, (found) => String.fromCharCode(found.charCodeAt(0) - 0xfee0));
}

/** The same of UTF-8 that no character is cut in; the same array when it has no such digits. */
export function asciiDigitBytes(bytes: Uint8Array): Uint8Array {
  if (!leads.some((lead) => bytes.includes(lead))) return bytes;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const folded = asciiDigits(text);
  return folded === text ? bytes : Buffer.from(folded, 'utf8');
}
