/** Large or often named cities, states and countries of one word that are a given name or a surname as well (`places.ts` leaves them out). */
const packed =
  'Abilene Adelaide Albany Alexandria Asia Atlanta Auburn Augusta Aurora Austin Bedford Berkeley Berlin Beverly Boston Boulder Brighton Bristol Brooklyn Burlington ' +
  'Cairo Cambridge Camden Carlisle Carolina Carson Chad Chandler Charleston Charlotte Chelsea Chester Christchurch Clayton Cleveland Clinton Columbia Columbus Cordoba ' +
  'Dakota Dallas Darwin Dayton Denver Derby Devon Dover Durham Eugene Everett Fairfax Ferguson Florence Fontana France Franklin Geneva Georgia Gilbert Glendale Hamilton ' +
  'Hampton Hartford Helena Houston Independence India Irvine Irving Israel Jackson Jacksonville Jefferson Jordan Kent Kenya Kimberley Kingston Lafayette Lancaster Lansing ' +
  'Lawrence Lincoln Logan London Lorraine Lourdes Lyon Madison Manchester Marion Marshall Melbourne Memphis Milan Monroe Montana Montgomery Nancy Nelson Newcastle ' +
  'Norfolk Odessa Orlando Oxford Paris Perth Philadelphia Phoenix Pierre Preston Raleigh Regina Richmond Roma Salem Santiago Savannah Sheffield Sheridan Sofia ' +
  'Stockton Sydney Tours Trenton Troy Tyler Valencia Vancouver Verona Victoria Vienna Virginia Warren Washington Wellington Winchester Windsor York';
let set: ReadonlySet<string> | undefined;

/** True for a place that bears a name of people, in the spelling of the list. */
export function isNamedPlace(word: string): boolean {
  set ??= new Set(packed.split(' '));
  return set.has(word);
}
