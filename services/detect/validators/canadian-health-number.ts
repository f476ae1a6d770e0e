import type { Validation } from '../define-detector.ts';
import { luhn } from './luhn.ts';

const weights = [2, 4, 8, 5, 10, 9, 7, 3];

/** British Columbia: 9, eight digits weighted modulo 11, and the check digit. */
function britishColumbia(digits: string): boolean {
  if (!/^9\d{9}$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, i) => total + ((Number(digits[i + 1]) * weight) % 11), 0);
  return 11 - (sum % 11) === Number(digits[9]);
}

/**
 * Health numbers of British Columbia (modulo 11), Ontario (Luhn, with or without version letters), Quebec (four letters, birth date
 * with 50 added to the month of women) and, as plausible only, of provinces with nine digits.
 */
export function canadianHealthNumber(value: string): Validation {
  const quebec = /^[A-Z]{4}\d{2}(\d{2})(\d{2})\d{2}$/.exec(value);
  if (quebec !== null) {
    const month = Number(quebec[1]) % 50;
    return month >= 1 && month <= 12 && Number(quebec[2]) >= 1 && Number(quebec[2]) <= 31 && 'strong';
  }
  const digits = value.replace(/[A-Z]{2}$/, '');
  if (/^(\d)\1+$/.test(digits)) return false;
  if (digits.length === 9) return /^\d{9}$/.test(value);
  return (britishColumbia(digits) || (/^[1-9]/.test(digits) && luhn(digits))) && 'strong';
}
