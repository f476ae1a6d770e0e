import { expect, it } from 'vitest';
import { isChat } from './chat.ts';
import { isProse, partsOf } from './gate.ts';

const chats = [
  '[10:02:11] agent_kim: Hi! Thanks for contacting support. Who am I speaking with?\n[10:02:40] visitor: hey its Dakota, my account is locked',
  '12/03/2024, 10:02 - Ann: did you see my letter to the landlord?\n12/03/2024, 10:05 - Bob Lee: yes, I sent him a copy',
  '[12.03.24, 10:02:11] Jürgen: Hallo, können Sie mir bitte helfen?',
  '12/10/2025 21:14 - Jussara Figueiredo: chega dia 18 sem falta\n12/10/2025 21:15 - Bo Lee: certo',
  '10:02 AM - maria: hola, me puedes llamar mañana por la tarde',
];
const logs = [
  '[10:02:11] nginx: worker process exited with code zero and was started again',
  '2025-10-14 10:02:11 - Order Service: started with ten workers',
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

it('what is said in subtitles is prose, their numbers and times are not of it', () => {
  const text = 'WEBVTT\n\n1\n00:00:05.400 --> 00:00:11.000\n<v Caller>Hi, my name is on the account already.\n';
  const parts = partsOf(text).map(({ start, end }) => text.slice(start, end).trimEnd());
  expect(parts.at(-1)).toBe('<v Caller>Hi, my name is on the account already.');
  expect(isProse(parts.at(-1) ?? '')).toBe(true);
});
