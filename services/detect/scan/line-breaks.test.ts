import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineBreaks } from './line-breaks.ts';

it('says the same in any order of places as a look at the whole text', () => {
  const text = fc.string({ unit: fc.constantFrom('\n', 'a', 'b', 'c', 'd'), maxLength: 60 });
  const question = fc.tuple(fc.nat(60), fc.nat(60));
  fc.assert(
    fc.property(text, fc.array(question, { maxLength: 20 }), (content, questions) => {
      const bytes = Buffer.from(content);
      const breaks = new LineBreaks();
      for (const [one, other] of questions) {
        const place = Math.min(Math.max(one, other), bytes.length);
        const downTo = Math.min(one, other, place);
        breaks.before(bytes, place, downTo);
        const nearest = content.slice(0, place).lastIndexOf('\n');
        const second = nearest < 1 ? -1 : content.slice(0, nearest).lastIndexOf('\n');
        const within = (at: number): number => (at >= downTo ? at : -1);
        expect([within(breaks.nearest), within(breaks.second)]).toEqual([within(nearest), within(second)]);
        const next = content.indexOf('\n', downTo);
        const found = breaks.after(bytes, downTo, place);
        if (next >= 0 && next < place) expect(found).toBe(next);
        else expect(found).toBeGreaterThanOrEqual(place);
      }
    }),
    { numRuns: 3_000 },
  );
});
