/** `[10:02:11] agent_kim: `, `12/03/2024, 10:02 - Ann: `: how exports of chats begin what somebody says. */
const turn =
  /^[[(]?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?[ T])?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?(?: [-–])? [^\n:<>=[\]]{1,40}: /;

/** Words that people say to each other and programs do not log. */
const spoken =
  /(?<![\w-])(?:i|i'm|im|you|your|my|me|we|our|he|she|his|her|hi|hello|hey|thanks|thank|please|sorry|ich|sie|mein|meine|wir|bitte|danke|hallo|je|vous|mon|ma|merci|bonjour|mi|tu|gracias|hola|io|mio|grazie|ciao|eu|meu|obrigado|obrigada|ik|mijn|bedankt|jag|min|tack|hej|proszę|dziękuję)(?![\w-])/i;

/** True when most lines of a text that begin with a time are what people say to each other, not what a program writes down. */
export function isChat(text: string): boolean {
  let [turns, said] = [0, 0];
  for (const line of text.split('\n')) {
    const lead = turn.exec(line);
    if (lead === null) continue;
    turns++;
    if (spoken.test(line.slice(lead[0].length))) said++;
  }
  return turns > 0 && said * 2 >= turns;
}
