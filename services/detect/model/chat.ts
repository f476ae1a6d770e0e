import { givenNames } from '../gazetteers/given-names.ts';
import { isCommonWord } from '../validators/common-word.ts';

const lead = String.raw`[[(]?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?[ T])?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?(?: [-–])? `;
/** `[10:02:11] agent_kim: `, `12/03/2024, 10:02 - Ann: `: how exports of chats begin what somebody says. */
const turn = new RegExp(String.raw`^${lead}(?<speaker>[^\n:<>=[\]]{1,40}): `);
const leadAlone = new RegExp(`^${lead}$`);

/** Words that people say to each other and programs do not log. */
const spoken =
  /(?<![\w-])(?:i|i'm|im|you|your|my|me|we|our|he|she|his|her|hi|hello|hey|thanks|thank|please|sorry|ich|sie|mein|meine|wir|bitte|danke|hallo|je|vous|mon|ma|merci|bonjour|mi|tu|gracias|hola|io|mio|grazie|ciao|eu|meu|obrigado|obrigada|ik|mijn|bedankt|jag|min|tack|hej|proszę|dziękuję)(?![\w-])/i;

/** `Jussara Figueiredo`: what no part of a program is called. */
function isPerson(speaker: string): boolean {
  if (!/^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{L}[\p{L}\p{M}'’.-]*){0,3}$/u.test(speaker)) return false;
  const words = speaker.split(' ');
  const given = givenNames().has(words[0] ?? '');
  return given || (words.length > 1 && !words.some(isCommonWord) && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)));
}

/** True where a text begins with what somebody says at a time of day. */
export const beginsWithTurn = (text: string): boolean => turn.test(text.slice(0, 100));

/** True for the time before who speaks, all of what stands before them on their line. */
export const isTurnLead = (text: string): boolean => leadAlone.test(text);

/** True when most lines of a text that begin with a time are what people say to each other, not what a program writes down. */
export function isChat(text: string): boolean {
  let [turns, said] = [0, 0];
  for (const line of text.split('\n')) {
    const found = turn.exec(line);
    if (found === null) continue;
    turns++;
    if (spoken.test(line.slice(found[0].length)) || isPerson(found.groups?.speaker ?? '')) said++;
  }
  return turns > 0 && said * 2 >= turns;
}
