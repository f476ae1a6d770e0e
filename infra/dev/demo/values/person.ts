import type { Random } from '../../random.ts';

const firstNames =
  'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Margaret Donald Ashley Steven Kimberly Andrew Emily Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Ronald Rebecca Jason Laura Edward Helen Jeffrey Anna Ryan Emma'.split(
    ' ',
  );
const lastNames =
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts'.split(
    ' ',
  );
const streets = [
  'Maple Avenue',
  'Oak Street',
  'Cedar Lane',
  'Washington Street',
  'Park Avenue',
  'Elm Street',
  'Lakeview Drive',
  'Sunset Boulevard',
  'Hillcrest Road',
  'River Road',
];
/** City, state, first three digits of its postal codes, area code. */
const places = [
  ['Boston', 'MA', '021', '617'],
  ['Chicago', 'IL', '606', '312'],
  ['Seattle', 'WA', '981', '206'],
  ['Denver', 'CO', '802', '303'],
  ['Austin', 'TX', '787', '512'],
  ['Portland', 'OR', '972', '503'],
  ['Atlanta', 'GA', '303', '404'],
  ['Phoenix', 'AZ', '850', '602'],
  ['Columbus', 'OH', '432', '614'],
  ['Philadelphia', 'PA', '191', '215'],
] as const;

export interface Person {
  readonly first: string;
  readonly last: string;
  readonly name: string;
  readonly email: string;
  /** With area code; the numbers 555-0100 to 0199 belong to nobody. */
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  /** On one line, with city and postal code. */
  readonly address: string;
  /** ISO date. */
  readonly birthDate: string;
}

/** Somebody who does not exist. */
export function person(random: Random): Person {
  const first = random.pick(firstNames);
  const last = random.pick(lastNames);
  const [city, state, zipStart, areaCode] = random.pick(places);
  const street = `${random.int(10, 9899)} ${random.pick(streets)}`;
  const zip = `${zipStart}${String(random.int(1, 59)).padStart(2, '0')}`;
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    first,
    last,
    name: `${first} ${last}`,
    email: `${first}.${last}${random.int(1, 999)}@${random.pick(['mail', 'inbox', 'post'])}.example`.toLowerCase(),
    phone: `(${areaCode}) 555-01${two(random.int(0, 99))}`,
    street,
    city,
    state,
    zip,
    address: `${street}, ${city}, ${state} ${zip}`,
    birthDate: `${random.int(1940, 2004)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
  };
}
