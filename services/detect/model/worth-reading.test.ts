import { describe, expect, it } from 'vitest';
import { isEvident, isSourceName, isWorthReading } from './worth-reading.ts';

describe('what the model is asked for', () => {
  it('is text in which a word may be a name, in capitals, in small letters, known or not', () => {
    for (const text of [
      'We met Jennifer at the station and went home.',
      'The report by Krzyzewska was late again.',
      'please call jennifer about the invoice',
      'THE ORDER OF JENNIFER WAS LOST',
      'my name is vitoria and this is my first order',
      'ask mr. finnbo for the keys of the house',
      'We will see if Mark can come tomorrow.',
      'They moved to 12 Elm a year ago.',
      'it is the third house at 389 king street',
    ])
      expect(isWorthReading(text), text).toBe(true);
  });

  it('is neither text in which no list and no capital speaks of a person, nor source code', () => {
    for (const text of [
      'Returns the sum of the given iterable of numbers. If it holds no numbers, returns 0.',
      'Use this option when the server answers with JSON or GraphQL and the client wants typeName.',
      '/**\n * Asks Jennifer for the next value of the stream.\n */',
      '// written by Jennifer, to be removed with the next release',
      'export declare function ask(\n  this is Jennifer and her list of names',
      '  memory.thread(backoff, Jennifer); // task list\n    context: replica of Jennifer',
      'while (waits for Jennifer) {\n  the list of names\n  order.put(Jennifer);',
    ])
      expect(isWorthReading(text), text).toBe(false);
  });

  it('is no name that lists and header tell by themselves', () => {
    for (const header of ['name', 'customer_name', 'patient'])
      expect(isEvident(header, ' Jennifer Smith '), header).toBe(true);
    expect(isEvident('name', 'Zofia Wrzesniewska of the second floor')).toBe(false);
    for (const header of ['address', 'street_name', 'comment', ''])
      expect(isEvident(header, 'Jennifer Smith'), header).toBe(false);
    expect(isEvident('name', 'Xiaoyu Ng Le')).toBe(false);
  });

  it('is nothing in a program by its name, whatever archive it lies in', () => {
    for (const name of ['src/a.py', 'lib/B.java', 'dist/x.d.ts', 'a.tar.gz/b/c.go', 'Makefile.mk', 'x.H'])
      expect(isSourceName(name), name).toBe(true);
    for (const name of [
      'a.txt',
      'README.md',
      'mail.eml',
      'notes',
      'py',
      'a.csv',
      'a.json',
      'dump.sql',
      'a.html',
      'a.pyramid',
    ])
      expect(isSourceName(name), name).toBe(false);
  });
});
