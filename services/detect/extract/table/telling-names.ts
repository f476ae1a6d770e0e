import { labelledName } from '../json/sibling-label.ts';

/** A word for any name, which is that part of a person's that the table has no other column for. */
const anyName = /^(?:name|nom|nome|nombre|naam|namn|navn)$/i;
const givenName =
  /^(?:first|given)[ _-]?names?$|^forenames?$|^pr[eé]noms?$|^vornamen?$|^voornaam$|^roepnaam$|^förnamn$|^fornavn$/i;
const familyName =
  /^(?:last|family)[ _-]?names?$|^surnames?$|^(?:nachname|familienname|achternaam|efternamn|etternavn|efternavn|cognome|apellidos?|sobrenome|apelido)$/i;

/** In place: `Nom` beside `Prénom` is called a last name, `Nombre` beside `Apellidos` a first name. */
export function tellParts(names: string[]): void {
  const at = names.findIndex((name) => anyName.test(name));
  if (at < 0) return;
  const given = names.some((name) => givenName.test(name));
  const family = names.some((name) => familyName.test(name));
  if (given !== family) names[at] = labelledName(names[at]!, given ? 'last name' : 'first name');
}
