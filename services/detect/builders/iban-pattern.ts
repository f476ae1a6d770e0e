import { type Pattern, patternOf } from '../regex/pattern.ts';
import { ibanStructure } from '../validators/iban.ts';

const token = /(\[[^\]]+\])\{(\d+)\}/g;

/**
 * The pattern of a country's IBAN: prefix, check digits and the registry's structure, character by character, each pair of
 * characters with at most one space or hyphen between. Throws for a country outside the ISO 13616 registry.
 */
export function ibanPattern(country: string): Pattern {
  const structure = ibanStructure(country);
  if (structure === null) throw new Error(`no IBAN structure for ${country}`);
  const body = [...structure.bban.matchAll(token)].map(([, set, count]) => `(?:[ -]?${set}){${count}}`).join('');
  return patternOf(String.raw`(?<![A-Za-z0-9])${country}\d[ -]?\d${body}(?![A-Za-z0-9])`, 'i');
}
