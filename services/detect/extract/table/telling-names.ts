import { labelledName } from '../json/sibling-label.ts';

/** A word for any name, which is that part of a person's that the table has no other column for. */
const anyName = /^(?:name|nom|nome|nombre|naam|namn|navn)$/i;
const givenName =
  /^(?:first|given)[ _-]?names?$|^forenames?$|^pr[eé]noms?$|^vornamen?$|^voornaam$|^roepnaam$|^förnamn$|^fornavn$/i;
const familyName =
  /^(?:last|family)[ _-]?names?$|^surnames?$|^(?:nachname|familienname|achternaam|efternamn|etternavn|efternavn|cognome|apellidos?|sobrenome|apelido)$/i;

/** Columns of tables of countries, towns, storms, stations and species, not of people. */
const ofPlaces =
  /^(?:iso[ _-]?(?:a[ _-]?|alpha[ _-]?)?[23]|alpha-?[23](?:[ _-]code)?|geoname[ _-]?id|sub[ _-]?country|population|elevation|iata(?:[ _-]code)?|icao(?:[ _-]code)?|fips(?:[ _-]code)?|wind(?:[ _-]speed)?|wikidata(?:[ _-]?id)?|osm[ _-]?id|gdp|(?:latin|scientific)[ _-]name|species|magnitude)$/i;
const ofPeople =
  /^(?:e-?mail|(?:mobile|tele)?phone|birth|dob$|date of birth|gender|sex$|age$|salary|title$|street|ssn)|(?:first|last|given|family|full|sur)[ _-]?name|address|patient|customer|employee/i;

/** The column `name` in a table of places says so. */
function tellPlaces(names: string[]): void {
  if (!names.some((name) => ofPlaces.test(name)) || names.some((name) => ofPeople.test(name))) return;
  for (const [at, name] of names.entries()) if (anyName.test(name)) names[at] = labelledName(name, 'place name');
}

/** Columns that tables of log lines alone have, those that others have as well, and those that hold what a program wrote. */
const ofLogs =
  /^(?:log[ _-]?)?level$|^p?pid$|^tid$|^thread(?:[ _-]?(?:id|name))?$|^logger(?:[ _-]?name)?$|^event[ _-]?template$|^facility$/i;
const alsoOfLogs =
  /^(?:component|event[ _-]?id|severity|process|host(?:[ _-]?name)?|source|line[ _-]?id|date|time(?:stamp)?)$/i;
const written = /^(?:content|message|msg|event[ _-]?template)$/i;
const leastOfLogs = 3;

/** Messages in a table of log lines say so: they are no free text. */
function tellMessages(names: string[]): void {
  const count = names.filter((name) => ofLogs.test(name) || alsoOfLogs.test(name)).length;
  if (count < leastOfLogs || !names.some((name) => ofLogs.test(name))) return;
  for (const [at, name] of names.entries()) if (written.test(name)) names[at] = labelledName(name, 'log message');
}

/** In place: `Nom` beside `Prénom` is called a last name, `Nombre` beside `Apellidos` a first name, `name` beside `iso_a3` the name of a place, `Content` beside `PID` a log's message. */
export function tellParts(names: string[]): void {
  tellPlaces(names);
  tellMessages(names);
  const at = names.findIndex((name) => anyName.test(name));
  if (at < 0) return;
  const given = names.some((name) => givenName.test(name));
  const family = names.some((name) => familyName.test(name));
  if (given !== family) names[at] = labelledName(names[at]!, given ? 'last name' : 'first name');
}
