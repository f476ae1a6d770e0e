import { ambiguousGivenNames } from '../gazetteers/ambiguous-given-names.ts';
import { givenNames } from '../gazetteers/given-names.ts';
import { places } from '../gazetteers/places.ts';
import { surnames } from '../gazetteers/surnames.ts';
import { isCommonWord } from '../validators/common-word.ts';
import { evidentName, holdsAcronym, isFrequent, known, likelyName } from '../validators/known-name.ts';
import { personName } from '../validators/person-name.ts';
import type { WordChances } from './entity-model.ts';
import { hasNameCue, opensPhrase } from './name-cues.ts';

/** A name or an address in prose, by UTF-16 offsets of the text. */
export interface Entity {
  readonly identifier: 'NAME' | 'ADDRESS';
  readonly start: number;
  readonly end: number;
  /** Found by rules (`name-rules.ts`), not by the model. */
  readonly byRule?: true;
}

/** Least chance of a word to be a part, and of one of them to be it. */
const part = 0.2;
const sure = 0.22;
const hesitant = 0.005;
/** Of a name that no list knows: of several words, of one. */
const several = 0.22;
const single = 0.3;
/** What a word around a name adds. */
const spoken = 0.3;
/** In small letters. */
const verySure = 0.9;

interface Run {
  readonly start: number;
  readonly end: number;
  /** The best chance of its words. */
  readonly top: number;
}

/** Words at or over `least` that only what `joins` allows stands between. */
function runs(text: string, words: readonly number[], chance: (word: number) => number, joins: RegExp): Run[] {
  const out: Run[] = [];
  let run: { start: number; end: number; top: number } | null = null;
  for (let word = 0; word < words.length / 2; word++) {
    const start = words[word * 2] ?? 0;
    const end = words[word * 2 + 1] ?? 0;
    const at = chance(word);
    if (at < part || !/[\p{L}\p{N}]/u.test(text.slice(start, end))) continue;
    if (run !== null && joins.test(text.slice(run.end, start))) {
      run.end = end;
      run.top = Math.max(run.top, at);
    } else {
      run = { start, end, top: at };
      out.push(run);
    }
  }
  return out;
}

const capital = /^\p{Lu}/u;
/** Capitals at words that do not begin a sentence: without any, small letters say nothing. */
const casedInside = /[\p{Ll},] \p{Lu}/u;

/** Small words of sentences: a text in small letters without one is a line of a log, a list of tags or of keys. */
const sentence =
  /(?<![\p{L}\d])(?:i|me|my|mine|we|us|our|you|your|he|him|his|she|her|they|them|their|it|this|that|the|an?|is|am|are|was|were|be|been|do|does|did|have|has|had|will|would|can|could|to|of|in|on|at|for|from|with|by|and|or|but|not|if|who|what|hi|hey|hello|dear|thanks?|der|die|das|und|ist|ich|mit|von|für|le|la|les|et|est|je|un|une|el|los|las|y|es|un[ao]|il|lo|gli|di|che|os?|de|em|het|een|en|ik|van)(?![\p{L}\d])/iu;
/** Kinds of streets and boxes in small letters, in the languages of `address-rules.ts`. */
const smallStreet =
  /(?<!\p{L})(?:street|st|avenue|ave?|road|rd|dr|lane|ln|boulevard|blvd|bd|court|ct|square|sq|terrace|parkway|pkwy|highway|hwy|crescent|gardens?|grove|mews|hill|apt|apartment|suite|flat|rue|chemin|allée|quai|viale?|piazza|corso|largo|calle|avenida|plaza|paseo|rua|travessa|ul|ulica|al|strada|calea|rúa|unit|box|psc|postfach|postbus)(?!\p{L})|\p{L}(?:straße|strasse|str\.|gasse|weg|platz|allee|straat|laan|plein|gracht|gade|vej|veien|gata|vägen|gatan|katu)(?!\p{L})/u;

/** What makes of the names before it a firm, a body or a place. */
const firm =
  /^(?:(?:,| and| &)? \p{Lu}[\p{L}'’-]*){0,3}(?: and|,| &)? (?:Inc|LLC|LLP|Ltd|GmbH|Corp|Corporation|Company|Co|Group|Holdings|Sons|Brothers|Orchestra|Band|Quartet|Trio|Choir|University|College|School|Institute|Foundation|Hospital|Club|Center|Centre|Museum|Library|Stadium|Park|County|Mills?|Street|Avenue|Road|Bridge|River|Lake|Award|Trophy|Cup|Prize|Records|Bank|Hotel|Division|Brigade|Regiment|Medal|Act|LP|Partners|Partnership|Associates|Works|Design|Systems|Technologies|Industries|Investments|Fund|Trust|Capital|Finance|Hospitality|Enterprises|Pictures|Films|Entertainment|Publishing|Airlines|Motors|Institution|Society|Association|Commission|Dock|Pond|Creek|Island|Islands|Valley|Beach|Towers?|Castle|Gardens?|Arena|Building|Theat(?:re|er)|Palace|Square|Plaza|Dam|Memorial|Convention|Syndrome|Disease|AG|SE|KG|KGaA|SpA|NV|BV|Oy|plc|PLC|SARL|Ltda|Pty|Stiftung|Klinik|Fellowship|Scholarship|Cathedral|Airport|Railway|Railroad|League|Festival)\b/u;
/** `A, B and C` alone in a line: partners of a firm. */
const partners = /^\W*\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+ (?:and|&) \p{Lu}[\p{L}'’-]+\W*$/u;

/** A firm's legal form at its end. */
const legalForm = /\s(?:[BN]\. ?V\.?|GmbH|Ltd\.?|Inc\.?|LLC|S\. ?p\. ?A\.?|S\. ?r\. ?l\.?)$/i;

export function isFirm(text: string, name: string, start: number, end: number): boolean {
  if (legalForm.test(name)) return true;
  const after = text.slice(end, end + 80);
  const single = !/\s/.test(name);
  // Behind a whole name a comma begins the next of a list (`Justin Timberlake, Linkin Park`), unless a legal form follows.
  if (firm.test(after) && (single || !/^, (?!Inc|LL[CP]|Ltd|GmbH|Corp|Co\b|P\.?C\b)/.test(after))) return true;
  if (single && (/^['’]s? ?s? \p{Lu}/u.test(after) || (/^\p{Lu}{2,5}$/u.test(name) && !likelyName(name)))) return true;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, (text.indexOf('\n', end) + 1 || text.length + 1) - 1);
  return single && partners.test(line);
}

/** The lists of names, and what is said around it, speak for a word in a capital that the model hesitates at. */
function chanceOf(text: string, start: number, end: number, chance: number): number {
  const word = text.slice(start, end);
  if (chance < hesitant || chance > 0.6 || !capital.test(word)) return chance;
  const listed = givenNames().has(word) ? 0.4 : surnames().has(word) || ambiguousGivenNames().has(word) ? 0.2 : 0;
  return Math.min(1, chance + listed + (hasNameCue(text, start, end) ? spoken : 0));
}

/** What is told of a place, a work or a body, not of a person. */
const isThing =
  /^ (?:is|was|are) (?:an?|the|one) (?:[\p{L}-]+ ){0,3}?(?:village|town|city|commune|municipality|district|county|province|parish|suburb|hamlet|settlement|river|lake|island|language|album|song|film|novel|band|company|genus|species)\b/u;
const ofPlace =
  /(?:\b(?:Lago|Lac|Monte|Mont|Isola|Porto|Costa|Playa|Ciudad|Río|Rio) (?:di|de|del|du)|\b(?:born|raised|lived|lives|living|died|residing|resident|grew up) in|, \d{2,3}, of|\b(?:villages?|villagers|towns?|city|county|seat|province|district|mayor|bishop|port|battle|university|kingdom) of|\bSt\.) $/i;

/** Two words or more in small letters, none of them a word of English. */
function ofNoWords(name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}'’]+/u).filter((word) => word.length > 1);
  return words.length > 1 && !words.some(isCommonWord);
}

/** Stems of the WHO's international nonproprietary names of substances, those left out that surnames end in. */
const substance =
  /.{2}(?:mab|nib|olol|pril|sartan|statin|cillin|m[iy]cin|cycline|[ao]zole|taxel|platin|oxetine|triptan|dipine|profen|floxacin|gliptin|setron|tidine|z[eo]pam|zolam|barbital|dronate|fibrate|lukast|rubicin|dopa)$/;

/** `the Elbe`, not `the Kowalik family`. */
const articled = /(?:^|[^\p{L}])[Tt]he $/u;
const household = /^ (?:famil|brothers|sisters|twins|case|estate|household|residence|affair|trial)/;
/** What programs have and people do not: `the Kustomize build`, `Istio's CLI`. */
const ofProgram =
  /^(?:['’]s)? (?:(?:own|default|official) )?(?:CLI|API|SDK|UI|YAML|build|charts?|clusters?|containers?|daemons?|dashboards?|docs|extensions?|firmware|frameworks?|gateways?|images?|install(?:ation|er)|instances?|librar(?:y|ies)|modules?|nodes?|packages?|plug-?ins?|pods?|repo(?:sitory)?|runtime|scripts?|servers?|stack|templat(?:es?|ing)|workflows?)(?![\p{L}\p{M}])/u;

/** One word in a capital that stands where a place or a thing does, or begins a text as a verb does (`Create the table`). */
function isOfThing(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const after = text.slice(end, end + 16);
  if (substance.test(word) && !likelyName(word)) return true;
  if (start === 0 && isCommonWord(word) && !isFrequent(word) && /^ \p{Ll}/u.test(after)) return true;
  if (opensPhrase(word, after)) return true;
  if (!known(word) && ofProgram.test(text.slice(end, end + 32))) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    ofPlace.test(before) ||
    (articled.test(before) && (/^ \p{Lu}\p{Ll}/u.test(after) || (!known(word) && !household.test(after))))
  );
}

function isName(text: string, { start, end, top }: Run): boolean {
  const name = text.slice(start, end);
  if (top < sure || name.length < 2 || !personName(name) || isFirm(text, name, start, end)) return false;
  // An account, a tag, a part of a path or of an address.
  if (
    /[@#/\\_]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[@_+/\\]|^\.\p{L}/u.test(text.slice(end, end + 2))
  )
    return false;
  if (!capital.test(name))
    return top >= verySure && (sentence.test(text) || ofNoWords(name)) && (likelyName(name) || !casedInside.test(text));
  if (places().has(name.toLowerCase()) || holdsAcronym(name) || isThing.test(text.slice(end, end + 80))) return false;
  if (!/\s/.test(name) && (noName.test(name) || isOfThing(text, start, end) || isHalf(text, start, end))) return false;
  return top >= (/\s/.test(name) ? several : single) || likelyName(name);
}

/** A name in capitals without the verb or word in small letters that the model took for its end: `Austin drew`. */
function withoutTail(text: string, run: Run): Run {
  const tail = /^(\p{Lu}.*?)(?: \p{Ll}[\p{L}’']*)+$/u.exec(text.slice(run.start, run.end));
  return tail?.[1] === undefined ? run : { ...run, end: run.start + tail[1].length };
}

/** Without the line before the street that is the name of who lives there. */
function trimmed(text: string, run: Run): Run {
  const lines = /^([^\d\n]+)\n[\s\S]*\d/.exec(text.slice(run.start, run.end));
  const name = lines?.[1]?.trimEnd() ?? '';
  return name !== '' && evidentName(name) ? { ...run, start: run.start + name.length + 1 } : run;
}

/** A version, a year or points in brackets (`Roe v. Wade, 410 U.S. 113 (1973)`), a code or flight alone (`LH 568`), blood pressure. */
const otherNumbers = /\d\.\d{1,3}\.\d|\(\d{1,4}\)|^\W*\p{Lu}{2,5}[ -]\d{2,6}\W*$|\d\/\d{2,3},? (?:pulse|mmHg|HR|P)\b/u;

/** A product and its version, a part of a document or of a hospital. */
const versioned =
  /(?:^|\s)(?:Linux|RHEL|CentOS|Debian|Ubuntu|Fedora|Windows|macOS|iOS|Android|Tomcat|Java|JDK|Python|Node|PHP|iPad|iPhone|MacBook|Galaxy|Pixel|Air|Pro|Retina|Version|Release|[Ww]ard|Chapter|Section|Figure|Table|Step|Phase|Stage|Grade|Part|Volume|Appendix) \d{1,2}(?:(?: or | and |, ?)\d{1,2})?$/;

/** Scores of matches, lines of a table or of a list: numbers and words, none of them an address. */
function isRows(address: string): boolean {
  return (
    (address.match(/(?<![\d-])\d{1,3}[-–:]\d{1,3}(?![\d-])/g) ?? []).length > 1 ||
    (address.match(/(?:^|\n)[ \t]*\d{1,3}\.? +\p{Lu}/gu) ?? []).length > 1 ||
    /\S {3,}\S|\t/.test(address) ||
    otherNumbers.test(address) ||
    // A phone number, an account.
    /^\W*(?:(?:\d\d[ .-]){3,}\d\d(?!\d)|\p{Lu}{2}\d\d ?[\p{Lu}\d]{4} ?\d{4})/u.test(address)
  );
}

/** One word in a capital, no frequent given name, before a common one in a capital (`Blue Widget`, `Caesar Salad`) is half of a thing's name. */
function isHalf(text: string, start: number, end: number): boolean {
  if (isFrequent(text.slice(start, end))) return false;
  const next = /^ (\p{Lu}\p{Ll}{2,})(?![\p{L}\p{M}'’-])/u.exec(text.slice(end, end + 32))?.[1];
  return next !== undefined && ((isCommonWord(next) && !surnames().has(next)) || !personName(next));
}

/** Words that letters and forms begin or end with, and that the model takes for names: `Groet,`, `Flat 12`, `Esq`. */
const noName =
  /^(?:Esq|Mrs?|Ms|Dr|Prof|Mag|Ing|Dipl|Flat|Groet|Groeten|Gruß|Grüße|Mvh|Hilsen|Saludos|Saluti|Cordialement|Atenciosamente|Abraços|Eu|Ich|Je|Yo|Io|Ik|Jag|Jeg|Ihr|Ihre|Pza|Plza|Avda|Cad|Sok|Rua|Rue|Via|Sent|Dept|Ref|Room|Bed)$/;

/** What of the model's guesses is told: whole names, and addresses that have a number and a street or box. */
export function entitiesOf(text: string, chances: WordChances): readonly Entity[] {
  const { words, name, street, place } = chances;
  const names = runs(
    text,
    words,
    (word) => chanceOf(text, words[word * 2] ?? 0, words[word * 2 + 1] ?? 0, name[word] ?? 0),
    /^(?:[ \t]{1,2}|['’-]|\. ?|, (?=Jr))$/u,
  )
    .map((run) => withoutTail(text, run))
    .filter((run) => isName(text, run))
    .map(({ start, end }): Entity => ({ identifier: 'NAME', start, end }));
  const addresses = runs(
    text,
    words,
    (word) => (street[word] ?? 0) + (place[word] ?? 0),
    /^[\s,.#()>?|*-]{0,8}(?:\p{Lu}[\p{L}.-]{1,20}[\s,.()>?|*-]{1,8}){0,2}$/u,
  )
    .map((run) => trimmed(text, run))
    .filter(({ start, end, top }) => {
      const address = text.slice(start, end);
      if (isRows(address) || versioned.test(address)) return false;
      const streets = words.filter((at, i) => i % 2 === 0 && at >= start && at < end && (street[i / 2] ?? 0) >= sure);
      return (
        top >= sure &&
        streets.length >= 2 &&
        /\d/.test(address) &&
        /\p{L}{2}/u.test(address) &&
        /\s/.test(address) &&
        // Small letters and a number (`cache extension 82836`) are an address only in a sentence, or where they name a street.
        (/(?<!\p{L})\p{Lu}\p{Ll}/u.test(address) || smallStreet.test(address) || sentence.test(text))
      );
    })
    .map(({ start, end }): Entity => ({ identifier: 'ADDRESS', start, end }));
  return [...names, ...addresses].sort((a, b) => a.start - b.start);
}
