import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

describe('whole numbers written with a decimal', () => {
  const of = async (text: string, name: string, column: string) =>
    (await collect(Buffer.from(text), name)).fields.filter((f) => f.name.endsWith(column)).map((f) => f.value);

  it('lose it in tables, JSON and SQL', async () => {
    const csv = 'id,ssn,sum\n1,536904399.0,12.0\n2,,3.5\n3,"536904398.0",1234567.5\n';
    expect(await of(csv, 'a.csv', 'ssn')).toEqual(['536904399', '536904398']);
    expect(await of(csv, 'a.csv', 'sum')).toEqual(['12.0', '3.5', '1234567.5']);
    expect(await of('[{"ssn": 536904399.0},{"ssn": "62701.0"}]', 'a.json', 'ssn')).toEqual(['536904399', '62701']);
    const sql = 'CREATE TABLE t (id int, ssn float);\nINSERT INTO t VALUES (1, 536904399.0);\n';
    expect(await of(sql, 'a.sql', 'ssn')).toEqual(['536904399']);
  });

  it('lose the commas of spreadsheets, too', async () => {
    const csv = 'id,ssn\n1,"536,904,399"\n2,"36,904,399"\n3,"1,904,39"\n4,"536,904"\n5,"1536,904,399"\n';
    expect(await of(csv, 'a.csv', 'ssn')).toEqual(['536904399', '36904399', '1,904,39', '536,904', '1536,904,399']);
  });

  it('others stay as they are', async () => {
    const csv = 'id,version\n1,1.22.0\n2,12345.00\n3,-12345.0\n4,12345x.0\n5,1234.0\n';
    const kept = ['1.22.0', '12345.00', '-12345.0', '12345x.0', '1234.0'];
    expect(await of(csv, 'a.csv', 'version')).toEqual(kept);
  });
});
