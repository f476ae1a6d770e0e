const oddDigits = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const oddLetters = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/**
 * The control letter over digits and capital letters that Italy uses for the codice fiscale (D.M. 23 December 1976) and for the
 * CIN of a BBAN: characters at odd places count by a table, at even places by their order, the sum modulo 26.
 */
export function italianCheckLetter(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const order = code < 65 ? code - 48 : code - 65;
    sum += i % 2 === 1 ? order : ((code < 65 ? oddDigits : oddLetters)[order] ?? 0);
  }
  return String.fromCharCode(65 + (sum % 26));
}
