import type { Validation } from '../define-detector.ts';

const values: Record<string, number> = Object.fromEntries(
  [...'ABCDEFGH']
    .map((letter, i) => [letter, i + 1])
    .concat(
      [...'JKLMN'].map((letter, i) => [letter, i + 1]),
      [
        ['P', 7],
        ['R', 9],
      ],
      [...'STUVWXYZ'].map((letter, i) => [letter, i + 2]),
    ),
);
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Vehicle identification number in capitals (ISO 3779). North American (1 to 5) and Chinese (L) numbers carry a check digit at place 9
 * (49 CFR 565.15), which proves them; the rest must only mix letters and digits and end in four digits.
 */
export function vin(value: string): Validation {
  if (
    !/^[A-HJ-NPR-Z0-9]{13}\d{4}$/.test(value) ||
    !/[A-Z]/.test(value.slice(0, 12)) ||
    !/\d.*\d.*\d.*\d.*\d/.test(value)
  )
    return false;
  const sum = [...value].reduce(
    (total, character, i) => total + (values[character] ?? Number(character)) * (weights[i] ?? 0),
    0,
  );
  const fits = 'X0123456789'[((sum % 11) + 1) % 11] === value[8];
  if (fits) return 'strong';
  return !/^[1-5L]/.test(value);
}
