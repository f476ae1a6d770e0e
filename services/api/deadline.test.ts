import { describe, expect, it } from 'vitest';
import { Deadline } from './deadline.ts';

describe('Deadline', () => {
  const late = { extensions: { code: 'DEADLINE_EXCEEDED', advice: expect.stringContaining('smaller pages') } };

  it('ends the waiting for work that takes too long, and lets no new work begin', async () => {
    const deadline = new Deadline(5);
    await expect(deadline.race(new Promise(() => undefined))).rejects.toMatchObject(late);
    expect(() => deadline.check()).toThrow(expect.objectContaining(late));
  });

  it('gives what comes in time, be it a result or an error', async () => {
    const deadline = new Deadline(60_000);
    expect(await deadline.race(Promise.resolve(1))).toBe(1);
    await expect(deadline.race(Promise.reject(new RangeError('own')))).rejects.toThrow(RangeError);
    deadline.check();
  });

  it('leaves a second for what comes after something that can be answered without', () => {
    expect(new Deadline(60_000).room(7_000)).toBe(7_000);
    const room = new Deadline(5_000).room(7_000);
    expect(room > 3_000 && room <= 4_000).toBe(true);
    expect(new Deadline(900).room(7_000)).toBe(0);
  });
});
