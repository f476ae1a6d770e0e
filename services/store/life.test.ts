import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Life, nextLife, type Observation } from './life.ts';
import type { SweepMark } from './sweep-mark.ts';

const sweep = (n: number): SweepMark => ({ id: `s${n}`, at: new Date(Date.UTC(2026, 0, 1 + n)).toISOString() });
const observation = fc.constantFrom<Observation>('SEEN', 'ABSENT', 'UNREAD');
const history = fc.array(observation, { maxLength: 8 });
const lived = (observations: readonly Observation[]): Life | null =>
  observations.reduce<Life | null>((life, seen, n) => nextLife(life, seen, sweep(n)), null);

describe('nextLife', () => {
  it('tells the story of the issue: NEW, ACTIVE, RESOLVED, REOPENED, ACTIVE', () => {
    const story: Observation[] = ['SEEN', 'SEEN', 'ABSENT', 'ABSENT', 'SEEN', 'SEEN'];
    expect(story.map((_, n) => lived(story.slice(0, n + 1))?.status)).toEqual([
      'NEW',
      'ACTIVE',
      'RESOLVED',
      'RESOLVED',
      'REOPENED',
      'ACTIVE',
    ]);
    expect(lived(story)).toMatchObject({ firstSeen: sweep(0).at, lastSeen: sweep(5).at, resolvedAt: null });
    expect(lived(story.slice(0, 4))).toMatchObject({ lastSeen: sweep(1).at, resolvedAt: sweep(2).at });
  });

  it('does nothing on what was not read', () => {
    fc.assert(
      fc.property(history, (seen) => {
        expect(nextLife(lived(seen), 'UNREAD', sweep(9))).toEqual(lived(seen));
      }),
    );
  });

  it('is the same when a sweep says the same twice', () => {
    fc.assert(
      fc.property(history, observation, (seen, last) => {
        const once = nextLife(lived(seen), last, sweep(seen.length));
        expect(nextLife(once, last, sweep(seen.length))).toEqual(once);
      }),
    );
  });

  it('lets no older sweep speak over a newer one', () => {
    fc.assert(
      fc.property(history, observation, (seen, late) => {
        const life = lived(seen);
        if (life !== null && life.sweep.id !== sweep(0).id) expect(nextLife(life, late, sweep(0))).toEqual(life);
      }),
    );
  });

  it('resolves nothing in the sweep that saw it', () => {
    fc.assert(
      fc.property(history, (seen) => {
        const life = nextLife(lived(seen), 'SEEN', sweep(seen.length));
        expect(nextLife(life, 'ABSENT', sweep(seen.length))?.status).not.toBe('RESOLVED');
      }),
    );
  });

  it('is open exactly when the last that was read was seen', () => {
    fc.assert(
      fc.property(history, (seen) => {
        const read = seen.filter((one) => one !== 'UNREAD');
        const status = lived(seen)?.status;
        expect(status === undefined || status === 'RESOLVED' ? 'ABSENT' : 'SEEN').toBe(read.at(-1) ?? 'ABSENT');
      }),
    );
  });
});
