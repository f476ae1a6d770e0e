import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { naughtyKeys, naughtyTexts } from '../../../test/support/naughty-strings.ts';
import { mask } from './mask.ts';
import { redact, redactableFormat } from './redact.ts';

describe('redact', () => {
  it('masks columns of tables, and keeps the rest', () => {
    const text = 'id,card,"note, long"\n1,4-1,"a ""b"""\n2,,c\n';
    expect(redact('x.csv', text, ['card'])).toBe(`id,card,"note, long"\n1,${mask},"a ""b"""\n2,,c\n`);
    expect(redact('x.TSV', 'id\tcard\n1\t4-1\n', ['card'])).toBe(`id\tcard\n1\t${mask}\n`);
  });

  it('masks all of a row that does not fit its header: what belongs where is not known', () => {
    expect(redact('x.csv', 'id,card\n1,x,4-1\n', ['card'])).toBe(`id,card\n${mask},${mask},${mask}\n`);
  });

  it('masks fields of JSON at any depth, with all that lies in them', () => {
    const text = '{"a":[{"card":{"n":"4-1"},"id":1}],"card":null}';
    expect(redact('x.json', text, ['card'])).toBe(`{"a":[{"card":"${mask}","id":1}],"card":null}`);
    expect(redact('x.jsonl', '{"card":7}\n\n{"id":2}\n', ['card'])).toBe(`{"card":"${mask}"}\n\n{"id":2}\n`);
  });

  it('refuses what it cannot read, and columns that are not there: a copy must not only look redacted', () => {
    for (const [key, text] of [
      ['x.json', '{"card":'],
      ['x.csv', 'id,"card\n1,2'],
      ['x.csv', 'id,other\n1,2\n'],
      ['x.jsonl', '{"id":1}\n'],
    ] as const)
      expect(() => redact(key, text, ['card'])).toThrow(/The object/);
    for (const key of ['x.pdf', 'x.constructor', 'x.__proto__', 'x.toString'])
      expect(redactableFormat(key)).toBeUndefined();
  });

  it('masks columns of any name, and those alone: no other cell is another one afterwards', () => {
    const others = naughtyKeys.map((_, at) => `other ${at}`);
    for (const [at, name] of naughtyKeys.entries())
      for (const [key, delimiter] of [
        ['x.csv', ','],
        ['x.tsv', '\t'],
      ] as const) {
        const header = [...others.slice(0, at), name, ...others.slice(at + 1)];
        const copy = redact(key, stringify([header, naughtyKeys], { delimiter }), [name]);
        const masked = [...naughtyKeys.slice(0, at), mask, ...naughtyKeys.slice(at + 1)];
        expect(parse(copy, { delimiter })).toEqual([header, masked]);
      }
    for (const name of naughtyTexts) {
      const fields: readonly (readonly [string, unknown])[] = [
        ['id', name],
        [name, { [name]: 'x' }],
      ];
      const copy: object = JSON.parse(redact('x.json', JSON.stringify(Object.fromEntries(fields)), [name]));
      expect(new Map(Object.entries(copy))).toEqual(
        new Map([
          ['id', name],
          [name, mask],
        ]),
      );
    }
  });
});
