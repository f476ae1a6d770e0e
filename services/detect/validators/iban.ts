import { countrySpecs } from 'ibantools';
import { mod97 } from './mod97.ts';

const structures = new Map<string, { readonly length: number; readonly bban: string; readonly shape: RegExp }>();
for (const [country, { chars, bban_regexp: regexp }] of Object.entries(countrySpecs)) {
  if (!chars || !regexp) continue;
  const bban = regexp.replace(/^\^|\$$/g, '');
  structures.set(country, { length: chars, bban, shape: new RegExp(`^${bban}$`) });
}

/** Length and structure of the IBANs of a country, from the ISO 13616 registry and countries that use the form before they join it; else null. */
export function ibanStructure(country: string): { readonly length: number; readonly bban: string } | null {
  return structures.get(country) ?? null;
}

/**
 * Length, structure and ISO 7064 mod 97-10 check of an IBAN without separators, in any case. One random string of the shape in 97
 * passes. Check digits inside the national part are not looked at: banks have changed theirs.
 */
export function iban(value: string): boolean {
  const upper = value.toUpperCase();
  const structure = structures.get(upper.slice(0, 2));
  if (structure === undefined || upper.length !== structure.length || !structure.shape.test(upper.slice(4)))
    return false;
  return mod97(upper.slice(4) + upper.slice(0, 4)) === 1;
}
