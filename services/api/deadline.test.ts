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
});
