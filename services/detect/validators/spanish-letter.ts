const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** DNI or NIE (X, Y, Z for 0, 1, 2) of Spain with the control letter that its number modulo 23 has (Ministerio del Interior). */
export function spanishLetter(value: string): boolean {
  const match = /^([XYZ]?)(\d{7,8})([A-Z])$/.exec(value);
  if (match === null || (match[1] === '') !== (match[2]?.length === 8)) return false;
  const prefix = match[1] === '' ? '' : String('XYZ'.indexOf(match[1] ?? ''));
  return letters[Number(prefix + match[2]) % 23] === match[3];
}

/** A DNI below ten million as it is written without the zeros before it. */
export function shortSpanishNumber(value: string): boolean {
  return /^[1-9]\d{4,6}[A-Z]$/.test(value) && spanishLetter(value.padStart(9, '0'));
}
