import { describe, expect, it } from 'vitest';
import { evidentName, labelledName, likelyName } from './known-name.ts';

describe('known names', () => {
  it('tells names from their given name', () => {
    for (const name of [
      'Susan Adams',
      'Krisztián Szöllösy',
      'Mark Johnson',
      'OLGA KOWALSKI',
      'Katarzyna-Maria Lindqvist',
      'John F. Kennedy',
      'Nicolas FRANÇOIS',
      'Robert Love',
      "Stefan O'Rear",
    ])
      expect(evidentName(name), name).toBe(true);
  });
  it('does not take places, companies and words for people', () => {
    for (const text of [
      'Mark Down',
      'Left Speaker',
      'Susan Hospital',
      'Main Street',
      'Paris Hotel',
      'Victoria Station',
      'James James',
      'Robert Publishing',
      'Solomon Islands',
      'Julian Calendar',
      'Darwin VM',
      'Kendra Retrieve API',
      'Solomon Seal Dr',
    ])
      expect(evidentName(text), text).toBe(false);
  });
  it('finds a name likely when either end is one', () => {
    expect(likelyName('Zyx Kowalski')).toBe(true);
    expect(likelyName('Czech Birth Number')).toBe(false);
    expect(likelyName('Left Speaker Mixer')).toBe(false);
  });
  it('takes what stands behind a label for a name by its capitals or by the lists', () => {
    for (const text of ['Sieda Batukayev', 'maria lopez']) expect(labelledName(text), text).toBe(true);
    for (const text of ['parameters.TaskQueueName, Kind', 'if err', 'TaskQueue Options', 'My Workforce Pool'])
      expect(labelledName(text), text).toBe(false);
  });
});
