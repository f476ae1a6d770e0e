import { luhn } from './luhn.ts';

/** US National Provider Identifier: ten digits that begin with 1 or 2, Luhn over the issuer prefix 80840 (45 CFR 162.406). */
export function npi(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && luhn(`80840${digits}`);
}
