/** Shapes of a number by the country that gives it out, for compact upper-case values. */
export interface CountryFormats {
  readonly byCountry: ReadonlyMap<string, RegExp>;
  /** Shapes that do where no country is named. */
  readonly anywhere: readonly RegExp[];
}

/**
 * Reads lines `AT [A-Z]\d{7}`, a country each, into patterns of whole values. A shape after `?` does only where its country is
 * named: it is so plain that it fits what is wrong in other countries' numbers.
 */
export function countryFormats(lines: string): CountryFormats {
  const byCountry = new Map<string, RegExp>();
  const anywhere: RegExp[] = [];
  const whole = (body: string): RegExp => new RegExp(`^(?:${body})$`);
  for (const line of lines.trim().split('\n')) {
    const [country = '', ...shapes] = line.trim().split(' ');
    const usual = shapes[0] === '?' ? undefined : shapes[0];
    const rare = shapes[shapes.indexOf('?') + 1];
    byCountry.set(country, whole([usual, shapes.includes('?') ? rare : undefined].filter(Boolean).join('|')));
    if (usual !== undefined) anywhere.push(whole(usual));
  }
  return { byCountry, anywhere };
}

/**
 * True when `value` has the shape that one of `countries` gives out. Countries without a shape here do not decide; without any that
 * does, the usual shape of any country will do.
 */
export function fitsCountry(formats: CountryFormats, value: string, countries: readonly string[]): boolean {
  const named = countries.flatMap((country) => formats.byCountry.get(country) ?? []);
  return (named.length > 0 ? named : formats.anywhere).some((format) => format.test(value));
}
