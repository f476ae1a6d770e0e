import { countrySpecs, isValidBBAN } from 'ibantools';

/** Structure of a domestic account number, and its national check digits where `ibantools` knows them (FR, ES, IT, NO, BE, …). */
export function bban(value: string, country: string): boolean {
  return country in countrySpecs && isValidBBAN(value, country);
}
