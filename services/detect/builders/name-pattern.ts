import { type Pattern, patternOf } from '../regex/pattern.ts';
import { capitals, letters, marks } from './letters.generated.ts';

const word = `[${letters}][${letters}${marks}'’.-]{0,30}`;
const capital = `[${capitals}][${letters}${marks}'’-]{1,30}`;
const initial = String.raw`[${capitals}]\.?`;
const particle = '(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|zu|ter|ten|af|av|e|y)';
const title = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Herr|Frau|Sr|Sra|Mme|M|Dra|Dhr|Mevr|Ing|Dott|Sig|Pan|Pani|Mag|Lic|Don)\.? )`;

/** Two to five words in capitals, with initials and particles between: a full name where it is written as one. */
export const capitalizedName = `${title}?(?:${capital}|${initial})(?: (?:${particle}|${initial}|${capital})){0,3} ${capital}(?:,? (?:Jr|Sr|II|III|IV)\\b\\.?)?`;

/** `GARCIA LOPEZ,MARIA J`: surnames, a comma, given names and initials. */
export const surnameFirst = `${capital}(?: ${capital}){0,2}, ?${capital}(?: (?:${initial}|${capital})){0,2}`;

/** One to five words in any case: a name where the column says that there is one. */
export const fieldName = `${word}(?:,? ${word}){0,4}`;

/** `O’Brien`, `Preud’homme`, but without the `’s` of what belongs to someone. */
const part = `[${capitals}](?:['’][${capitals}])?[${letters}${marks}]{1,24}(?:['’](?!s(?![${letters}${marks}]))[${letters}${marks}]{1,12})?`;
const surname = `${part}(?:-${part})?`;

/** Surname behind initials or a given name, behind a title. */
export const titledName = `(?:${initial} ?){0,4}(?:${part} )?(?:${particle} ){0,3}${surname}(?: ${surname})?`;

/** What follows a given name in prose: initials, particles, a second given name, the surname. */
export const restOfName = `(?:${initial} )?(?:${particle} ){0,2}${surname}(?: ${surname})?`;

/** One to three words in capitals behind a title or a greeting. */
export const proseName = `${surname}(?: ${initial})?(?: (?:${particle} ){0,2}${surname}){0,2}`;

/** A value behind its label: `Name: `, `patient = "`, `name":"`. */
export function afterLabel(body: string): Pattern {
  return patternOf(String.raw`(?<=[${letters}"']{2}[ \t]{0,2}[:=][ \t]{0,8}["']?)${body}(?![${letters}\d@(:])`);
}

/** The same behind a label that ends in a word for a part of a name, not near one. */
export function afterPart(body: string): Pattern {
  return patternOf(
    String.raw`(?<=(?:[Nn]ame|NAME|nom|NOM|apellidos?|Apellidos?|[Cc]ognome|[Nn]azwisko|naam|namn|navn|[Ss]ukunimi|[Ee]tunimi|[Pp]říjmení|[Ss]oyadı?|[Ff]amilienname|[Фф]амилия|[Пп]різвище)["']?[ \t]{0,2}[:=][ \t]{0,8}["']?)${body}(?![${letters}\d@(:])`,
  );
}
