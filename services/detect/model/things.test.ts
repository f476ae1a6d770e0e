import { describe, expect, it } from 'vitest';
import type { Entity } from './entities.ts';
import { isThing } from './things.ts';

/** Whether `name` in `text` is a thing's. */
function thing(text: string, name: string, ...others: readonly string[]): boolean {
  const of = (part: string): Entity => ({
    identifier: 'NAME',
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  });
  return isThing(text, of(name), [name, ...others].map(of));
}

describe('what bears the name of a person', () => {
  it('are firms, dishes, illnesses, tools, places and storms', () => {
    for (const [text, name] of [
      ['A note by Morgan Stanley sees growth of two percent.', 'Morgan Stanley'],
      ['A note by Goldman Sachs, Merrill Lynch and others.', 'Lynch'],
      ['He ordered a Tom Collins before dinner.', 'Tom Collins'],
      ['Huntington’s, Parkinson’s and Wilson’s disease are inherited.', 'Parkinson'],
      ['We drew Kaplan-Meier curves for both groups.', 'Kaplan-Meier'],
      ['A Petri dish stood there.', 'Petri'],
      ['Hurricane Katrina came in August.', 'Katrina'],
      ['We stayed at Villa Carlotta.', 'Villa Carlotta'],
      ['Il enseigne au Lycée Jacques Cartier.', 'Jacques Cartier'],
      ['We landed at John F. Kennedy Airport.', 'John F. Kennedy Airport'],
      ['Two shelves of IKEA Henrik came.', 'Henrik'],
      ['Die Konrad-Adenauer-Stiftung lädt ein.', 'Konrad'],
      ['We drove a Ferrari through town.', 'Ferrari'],
      ['Boxes of Campbell, Kellogg and Heinz.', 'Campbell'],
      ['We bought Dr. Martens in town.', 'Martens'],
      ['Florence, Sydney and Savannah are the most visited cities.', 'Sydney'],
      ['Cher Monsieur, merci.', 'Cher Monsieur'],
    ] as const)
      expect(thing(text, name), text).toBe(true);
  });

  it('are not people, who are titled, spoken of, or named in full', () => {
    for (const [text, name] of [
      ['Stanley Morgan wrote to us.', 'Stanley Morgan'],
      ['Mr. Parkinson’s disease got worse.', 'Parkinson'],
      ['Dear Ferrari, thank you for your letter.', 'Ferrari'],
      ['Katrina came in August.', 'Katrina'],
      ['Florence, Sydney and Savannah came to dinner.', 'Sydney'],
      ['My name is Jack Russell and I live here.', 'Jack Russell'],
      ['Carlotta stayed with us.', 'Carlotta'],
    ] as const)
      expect(thing(text, name), text).toBe(false);
    const text = 'In 1929 Ferrari founded a team of his own; Enzo Ferrari was from Modena.';
    expect(thing(text, 'Ferrari')).toBe(true);
    expect(thing(text, 'Ferrari', 'Enzo Ferrari')).toBe(false);
  });
});
