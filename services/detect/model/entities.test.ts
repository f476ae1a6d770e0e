import { describe, expect, it } from 'vitest';
import { entitiesOf } from './entities.ts';

/** What is told when the model is that sure of `kind` for each word of `guess`. */
function told(text: string, guess: string, kind: 'name' | 'street', chance = 0.95): readonly string[] {
  const from = text.indexOf(guess);
  const places = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => [index, index + word.length]);
  const inside = places.map(([start = 0, end = 0]) => (start >= from && end <= from + guess.length ? chance : 0));
  const none = new Float32Array(places.length);
  const chances = { words: places.flat(), name: none, street: none, place: none, [kind]: Float32Array.from(inside) };
  return entitiesOf(text, chances).map(({ start, end }) => text.slice(start, end));
}

describe('what of the guesses of the model is told', () => {
  it.each([
    ['We saw Blue Widget there', 'Blue'],
    ['Order the Caesar Salad now', 'Caesar'],
    ['Hallo,\nGroet,\nhet bestuur', 'Groet'],
    ['Parcel for Flat 12 came', 'Flat'],
    ['The bridge over the Xylene fell', 'Xylene'],
    ['We saw the Xylene Bridge fall', 'Xylene'],
    ['After a Grace period it ends', 'Grace'],
    ['It needs Ruby 2.7 or later', 'Ruby'],
    ['Boats on Lago di Garda sank', 'Garda'],
    ['She was born in Zubrow and left', 'Zubrow'],
    ['Ephraim, 91, of Bangor, died', 'Bangor'],
    ['We deploy it by a Zubrowix chart again', 'Zubrowix'],
    ["We ran it by Zubrowix's own CLI again", 'Zubrowix'],
  ])('%s: no name in %s', (text, guess) => {
    expect(told(text, guess, 'name')).toEqual([]);
  });

  it.each([
    ['We saw Loretta there', 'Loretta'],
    ['We saw Victoria Beckham there', 'Victoria Beckham'],
    ['We saw Grace there', 'Grace'],
    ['We saw the Zubrowicz family there', 'Zubrowicz'],
    ["We saw Loretta's charts there", 'Loretta'],
  ])('%s: the name %s', (text, guess) => {
    expect(told(text, guess, 'name')).toEqual([guess]);
  });

  it('hears what is said around a word that the model hesitates at', () => {
    expect(told('Zubrowicka also appeared in it', 'Zubrowicka', 'name', 0.1)).toEqual(['Zubrowicka']);
    expect(told('They also ate Zubrowicka there', 'Zubrowicka', 'name', 0.1)).toEqual([]);
  });

  it('takes the next names of a list for no part of a firm', () => {
    const text = 'bands such as Loretta Marsh, Gwen Field, Linden Park and others';
    expect(told(text, 'Loretta Marsh', 'name')).toEqual(['Loretta Marsh']);
    expect(told('made by Loretta Marsh, Inc. since', 'Loretta Marsh', 'name')).toEqual([]);
  });

  it.each([
    ['Arsenal 2-1 Everton, Preston 3-2 Leeds', 'Arsenal 2-1 Everton, Preston 3-2 Leeds'],
    ['7 Kai Tane\n9 Ioane Fale', '7 Kai Tane\n9 Ioane Fale'],
    ['4417  Rice 5kg       90', '4417  Rice 5kg       90'],
    ['She lies on ward 7 again', 'ward 7'],
    ['He is booked on LH 568 today', 'LH 568'],
  ])('%s: no address', (text, guess) => {
    expect(told(text, guess, 'street')).toEqual([]);
  });

  it('leaves the name before an address out of it', () => {
    const text = 'Carol Singh\n27 Lordship Lane, London';
    expect(told(text, text, 'street')).toEqual(['27 Lordship Lane, London']);
  });
});
