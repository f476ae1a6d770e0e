import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is as wanted. Without a limit: a slow machine is no failure, and a stuck test is seen by who waits. */
export async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await sleep(100);
  }
}
