import { expect, it } from 'vitest';
import { isChat } from './chat.ts';
import { isProse } from './gate.ts';

const chats = [
  '[10:02:11] agent_kim: Hi! Thanks for contacting support. Who am I speaking with?\n[10:02:40] visitor: hey its Dakota, my account is locked',
  '12/03/2024, 10:02 - Ann: did you see my letter to the landlord?\n12/03/2024, 10:05 - Bob Lee: yes, I sent him a copy',
  '[12.03.24, 10:02:11] Jürgen: Hallo, können Sie mir bitte helfen?',
  '10:02 AM - maria: hola, me puedes llamar mañana por la tarde',
];
const logs = [
  '[10:02:11] nginx: worker process exited with code zero and was started again',
  '10:02:11 server: connection accepted from the pool of workers\n10:02:12 server: connection closed by the peer',
  '2024-03-12 10:02:11 INFO scheduler: the next run of the sweep begins in ten minutes',
];

it('a chat is prose, though each line begins with a time; a log is not', () => {
  for (const text of chats) {
    expect(isChat(text), text).toBe(true);
    expect(isProse(text), text).toBe(true);
  }
  for (const text of logs) {
    expect(isChat(text), text).toBe(false);
    expect(isProse(text), text).toBe(false);
  }
});
