import { countrySpecs, isValidIBAN } from 'ibantools';

/** Length and structure of the IBANs of a country, from the ISO 13616 registry and countries that use the form before they join it; else null. */
export function ibanStructure(country: string): { readonly length: number; readonly bban: string } | null {
  const spec = Object.entries(countrySpecs).find(([code]) => code === country)?.[1];
  if (!spec?.chars || !spec.bban_regexp) return null;
  return { length: spec.chars, bban: spec.bban_regexp.replace(/^\^|\$$/g, '') };
}

/** Length, structure and ISO 7064 mod 97-10 check of an IBAN without separators. One random string of the shape in 97 passes. */
export function iban(value: string): boolean {
  return isValidIBAN(value.toUpperCase());
}
