import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { ManagedProcess } from './managed-process.ts';

/** Whether something accepts connections there. */
export function reachable(port: number, host = '127.0.0.1', timeoutMs = 1_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** Asks `probe` until it says true, the process ends, or `timeoutMs` are over. Resolves to false in the last two cases. */
export async function waitReady(
  probe: () => Promise<boolean>,
  process: ManagedProcess | null,
  timeoutMs: number,
): Promise<boolean> {
  const until = performance.now() + timeoutMs;
  for (let pause = 10; performance.now() < until; pause = Math.min(pause * 1.5, 200)) {
    if (process !== null && process.ended !== null) return false;
    if (await probe()) return true;
    await delay(pause);
  }
  return false;
}
