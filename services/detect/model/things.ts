import { givenNames } from '../gazetteers/given-names.ts';
import { isNamedPlace } from '../gazetteers/named-places.ts';
import { places } from '../gazetteers/places.ts';
import { isBrand, thingAt } from '../validators/named-thing.ts';
import type { Entity } from './entities.ts';
import { hasNameCue } from './name-cues.ts';

const titled = /(?:^|[^\p{L}])(?:Mrs?|Ms|Miss|Dr|Prof|Herr|Frau|Sir|Mme|Mlle|Sra?|M)\.? $/u;

/** Discoveries, illnesses, laws and tools, behind the surname of who found or made them: `Parkinson's disease`, `Kaplan-Meier curves`. */
const discovery =
  /^(?:['’]s?(?:,|,? and|,? or|,? &) \p{Lu}[\p{L}-]+){0,4}(?:['’]s?)?(?: [\p{Ll}-]+)? (?:disease|syndrome|palsy|sarcoma|lymphoma|chorea|an(?:a?e)mia|dementia|theorem|lemma|laws?|paradox|razor|conjecture|hypothesis|equations?|inequality|principle|comet|constants?|doctrine|cat)(?!\p{L})/u;
const tool =
  /^ (?:tests?|rank|distribution|transforms?|regression|curves?|effect|coefficient|index|scale|numbers?|process|reaction|filter|cipher|machine|stain|dish(?:es)?|flasks?|burners?|counters?|telescope|belts?|knot|sofa|chair|terriers?|retrievers?|salad|sauce|tea|apples?|cakes?|sandwich|steak|vodka|whiske?y|bourbon|jeans|shoes|sneakers|boots|shirt|suits?|handbags?|watch(?:es)?|drills?|tractors?|trucks?|engines?|guitars?|screwdrivers?|wrench|key|dealer(?:ship)?|factory|store|shares|stock|estimator|matrix|algorithm|diagram|maneuver|manoeuvre|sampling|modulus|space)(?!\p{L})/u;

/** What stands before the names of places, ships, storms and houses; of saints, whose names places and days bear. */
const kind =
  /(?:^|[^\p{L}])(?:Lake|Mount|Mt\.?|Cape|Fort|Camp|Hurricane|Typhoon|Cyclone|Tropical Storm|Storm|Hotel|Villa|Casa|Château|Chateau|Schloss|Museo|Musée|Museum|Estadio|Stade|Stadio|Teatro|Palazzo|Palais|Piazza|Parque|Plaza|Isla|Volcán|volcán|Bahía|Lago|Lac|Bahnhof|Planet|HMS|USS|RMS|Apache|St\.?|Saint|Sankt|Sainte|San|Santa|Santo|São|Lycée|Collège|École|Hôpital|Clinique|Hospital|Clínica|Colegio|Colégio|Escuela|Escola|Instituto|Universidad|Universidade|Ospedale|Liceo|Istituto|Università|Aéroport|Aeropuerto|Aeroporto|Gare|Stazione|Estación|Métro|Công ty TNHH|Công ty) $/u;
const kindFirst =
  /^(?:Villa|Casa|Château|Chateau|Schloss|Lake|Mount|Hurricane|Typhoon|Saint|Sankt|Lycée|Hôpital|Hospital|Colegio|Ospedale|Liceo) \p{Lu}\S*$/u;
/** Places and bodies that the model takes into the name: `John F. Kennedy Airport`, `James Bay`, `St Cuthbert's Hospital NHS Trust`. */
const kindLast =
  /\s(?:Airport|Beach|Bay|Hospital|Trust|Stadium|Arena|University|College|School|Library|Museum|Cathedral|Foundation|Institute|Island|Islands|Creek|Falls|Canyon|Optik|Joinery|Bakery|Foods|Motors|Dairies|Logistics|Analytics|Energy|SARL|Lda|Srl)$/u;
/** `IKEA Henrik`, `Skoda Octavia`: what a brand calls its wares. */
const wares = /(?:^|[^\p{L}])(\p{Lu}[\p{L}-]+) $/u;

/** Compounds of German: `Konrad-Adenauer-Stiftung`, `Goethe-Gymnasium`. */
const compound =
  /^-(?:\p{Lu}[\p{L}]*-){0,2}(?:Stiftung|Institut|Schule|Gymnasium|Stra(?:ß|ss)e|Platz|Allee|Haus|Klinik|Krankenhaus|Universität|Preis|Arena|Halle|Ring|Weg|Ufer|Brücke|Museum|Werke?|Gruppe)/u;

/** What begins a greeting or a sentence, with nothing like a name behind it: `Cher Monsieur`, `Ihre Kundennummer`. */
const noFirst =
  /^(?:Ihre?[nmrs]?|Meine?[nmrs]?|Unsere?[nmrs]?|Votre|Vos|Notre|Meu|Minha|Mijn|Uw|Cher|Chère|Bonjour|Estimad[oa]|Gentile|Prezad[oa]|Geachte|Sehr|Lieber?) (.+)$/u;

/** What speaks of places near a list of them, and what stands straight before one. */
const placeCue =
  /(?<!\p{L})(?:cit(?:y|ies)|towns?|count(?:y|ies)|metro(?:politan)?|capitals?|suburbs?|downtown|mayors?|airports?|flights?|destinations?|offices|branches|stores|warehouses|venues|residents|voters|commuters|population|housing|visited|states?|regions?)(?!\p{L})/iu;
const atPlace = /(?:^|[^\p{L}])(?:in|near|via|throughout|across|[Dd]owntown|outside) $/u;

/** True for a word like `Florence` among other places or where a place stands. */
function isPlace(
  text: string,
  name: string,
  at: { readonly start: number; readonly end: number },
  beside: readonly (string | undefined)[],
): boolean {
  if (!isNamedPlace(name)) return false;
  if (atPlace.test(text.slice(Math.max(0, at.start - 16), at.start))) return true;
  const amongPlaces = beside.some(
    (word) => word !== undefined && (isNamedPlace(word) || places().has(word.toLowerCase())),
  );
  return amongPlaces && placeCue.test(text.slice(Math.max(0, at.start - 120), at.end + 120));
}

/** A brand that is no given name. */
const isMaker = (word: string): boolean => isBrand(word) && !givenNames().has(word);

/** True for what bears a person's name, or a name's look, and is none: `Morgan Stanley`, `Lou Gehrig's disease`, `Hurricane Katrina`. */
export function isThing(text: string, { identifier, start, end }: Entity, all: readonly Entity[]): boolean {
  if (identifier !== 'NAME') return false;
  const name = text.slice(start, end);
  const rest = noFirst.exec(name)?.[1];
  if (rest !== undefined && !givenNames().has(rest.split(/[ -]/, 1)[0] ?? '')) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  const thing = thingAt(text, start, end);
  if (thing !== null && (/^[DM]r/.test(thing) || !(titled.test(before) || hasNameCue(text, start, end)))) return true;
  if (compound.test(after) || kindFirst.test(name)) return true;
  if (titled.test(before)) return false;
  if (kindLast.test(name) && !hasNameCue(text, start, end)) return true;
  const [maker = '', ware] = name.split(' ');
  if (ware !== undefined && isMaker(maker)) return true;
  const makerBefore = wares.exec(before)?.[1] ?? '';
  if (isMaker(makerBefore) && !hasNameCue(text, start, end)) return true;
  const single = !/\s/.test(name);
  if (kind.test(before) && (single || !/(?:St\.?|S[ãa]\p{L}*) $/u.test(before))) return true;
  if (!single) return false;
  if (discovery.test(after) || tool.test(after)) return true;
  const listed = /(\p{Lu}[\p{L}'’]+)(?:, (?:and |or |& )?| and | & | or )$/u.exec(before)?.[1];
  const next = /^(?:, (?:and |or |& )?| and | & | or )(\p{Lu}[\p{L}'’]+)/u.exec(after)?.[1];
  if (isPlace(text, name, { start, end }, [listed, next]) && !hasNameCue(text, start, end)) return true;
  const isListedBrand = [name, listed, next].some((word) => word !== undefined && isBrand(word));
  if (!isListedBrand || hasNameCue(text, start, end)) return false;
  return !all.some(
    (other) => other.end - other.start > name.length && text.slice(other.start, other.end).includes(name),
  );
}
