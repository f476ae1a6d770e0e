import { ambiguousGivenNames } from '../gazetteers/ambiguous-given-names.ts';
import { isTurnLead } from './chat.ts';

const end = String.raw`[\s:"'“‘(>*-]{1,6}$`;

/** What only stands before a person: who speaks of themselves or greets, who is called, kin, who is spoken to. */
const before = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:(?:my|his|her|their|whose|the|first|last|full|middle|maiden|sur)[ -]?name(?: is| was|'s|’s|[:?])|i am|i['’]m|this is|call me|(?:is|was|were|am|be|been) (?:called|named)|named|dear|hi|hello|hey|thanks|regards,?|sincerely,?|cheers,?|signed(?: by|,)|attn:?|c/o|said|says|asked|told|tells|replied|met|meet|shouted at|married(?: to)?|(?:my|his|her|their|our|the) (?:kid|son|daughter|child|wife|husband|brother|sister|mother|father|friend|uncle|aunt|cousin|boss|colleague|neighbou?r|boyfriend|girlfriend|nephew|niece|partner|client|patient)|directed by:?|starring|(?:user|patient|employee|customer|client|owner|contact|recipient|sender|passenger|travell?er|physician|doctor|nurse|attending|manager|author|name):)${end}`,
  'iu',
);

/** A calling or rank before a name: `Producer James Sparks`, `Colonel Jesse Auton`. */
const calling =
  /(?:^|[^\p{L}])(?:Producer|Director|Actor|Actress|Singer|Author|Writer|Poet|Artist|Player|Coach|Captain|Colonel|General|Major|Lieutenant|Sergeant|President|Senator|Governor|Mayor|Minister|Judge|Justice|Professor|Reverend|Bishop|Sheriff|Coroner|Detective|Officer|Agent|producer|director|actor|actress|singer|author|writer|poet|artist|player|drummer|guitarist|bassist|pitcher|striker|goalkeeper|midfielder|founder|manager|lawyer|veteran|Patient|Employee|Customer|Client|Doctor|Nurse|Teacher|Manager|patient|employee|customer|client|doctor|nurse|teacher) $/u;

/** What a person does, behind the name. */
const after =
  /^(?:['’] ?s (?:wife|husband|son|daughter|brother|sister|mother|father|mom|dad|parents|widow|girlfriend|boyfriend|friend|house|birthday|name|account|phone|email|doctor|lawyer|attorney|behalf|death|childhood|career)\b|,? (?:had|has|have) (?:also |never |since )?(?:contributed|appeared|won|written|given|asked|told|said|written|moved|died|married|met|left|called)\b|,? (?:(?:also|later|then|never|still|soon|once|finally|eventually|originally) )?(?:said|says|asked|told|replied|answered|shouted|laughed|smiled|cried|whispered|explained|thinks|thought|lives|lived|worked|wrote|walked|went|died|married|grew up|was born|began|moved|joined|called|met|appeared|studied|graduated|retired|resigned|testified|recalled|admitted|insisted|himself|herself|is from|is (?:\p{Ll}+ ){0,2}(?:years|year-old)|will be \p{Ll}+ing|born)\b|, (?:can|could|would|will) (?:i|you|we|they)\b|, (?:originally from|who|whose|aged \d|\d{1,2}, (?:from|of|who|was|is|has))|:\s?["“])/iu;

/** Behind a word that is a name as well and is none there: `Grace period`, `Mark all`, `Ruby 2.7`. */
const phrase = /^ (?:period|all|the|this|these|that|it|my|your|our|up|down|every|each|an?|on Rails)\b|^ \d+\.\d/;

/** True for a given name that is a word, too, where what stands behind makes it a verb, a thing or a product. */
export function opensPhrase(word: string, after: string): boolean {
  return phrase.test(after) && ambiguousGivenNames().has(word);
}

/** True when a calling or rank stands before `from`. */
export function hasCalling(text: string, from: number): boolean {
  return calling.test(text.slice(Math.max(0, from - 48), from));
}

/** True when what stands around `[from, to)` speaks of a person there. */
export function hasNameCue(text: string, from: number, to: number): boolean {
  const head = text.slice(Math.max(0, from - 48), from);
  return before.test(head) || calling.test(head) || after.test(text.slice(to, to + 32));
}

/** `X: “…”` at the start of a line, as a dialogue names who speaks; `[18:02] X: ` as an export of a chat does. */
export function isSpeaker(text: string, from: number, to: number): boolean {
  if (text[to] === ':' && from > 0 && text[from - 1] === ' ') {
    const line = text.lastIndexOf('\n', from - 1) + 1;
    if (from - line < 40 && isTurnLead(text.slice(line, from))) return true;
  }
  return (from === 0 || text[from - 1] === '\n') && /^: ?["“]/u.test(text.slice(to, to + 3));
}
