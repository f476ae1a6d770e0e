import { describe, expect, it } from 'vitest';
import { detectRecords, RecordError } from './records.ts';

async function* lines(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

async function all(source: AsyncGenerator<string>): Promise<readonly string[]> {
  const out: string[] = [];
  for await (const line of source) out.push(line);
  return out;
}

describe('detect --records', () => {
  it('answers in order, with offsets in UTF-16 code units', async () => {
    const token = `AKIA${'QWERTYUIOPASDF23'}`;
    const input = lines(
      JSON.stringify({ id: 'a', text: `🔑 größe ${token}` }),
      '',
      JSON.stringify({ id: 2, text: 'none', header: 'note' }),
    );
    const [first, second] = (await all(detectRecords(input))).map((line) => JSON.parse(line));
    expect(first.id).toBe('a');
    expect(first.detections).toHaveLength(1);
    expect(first.detections[0]).toMatchObject({
      identifier: 'AWS_ACCESS_KEY_ID',
      category: 'CREDENTIALS',
      start: 9,
      end: 29,
    });
    expect(second).toEqual({ id: 2, detections: [] });
  });

  it('finds what stands anywhere in a long text', async () => {
    const address = '462 Maple Rd, Columbus, OH 43264';
    const pad = 'nothing, but a line\n';
    for (const before of [3, 6_000, 7_000, 20_000]) {
      const text = `${pad.repeat(before)}address: ${address}\n${pad.repeat(22_000 - before)}`;
      const [answer] = (await all(detectRecords(lines(JSON.stringify({ id: 1, text }))))).map((line) =>
        JSON.parse(line),
      );
      expect(answer.detections).toMatchObject([{ identifier: 'ADDRESS', start: text.indexOf(address) }]);
    }
  });

  it('reads tables, JSON and statements of SQL by their fields, and tells offsets in the text', async () => {
    const ssn = '536-90-4399';
    const texts = [
      `id,note,ssn\n1,größe,${ssn}\n2,x,\n`,
      JSON.stringify({ customer: { note: 'größe', ssn } }),
      `INSERT INTO people (id, note, ssn) VALUES (1, 'größe', '${ssn}');`,
    ];
    const input = lines(...texts.map((text, id) => JSON.stringify({ id, text })));
    for (const [i, line] of (await all(detectRecords(input))).entries()) {
      const start = texts[i]?.indexOf(ssn) ?? -1;
      expect(JSON.parse(line).detections, texts[i]).toMatchObject([
        { identifier: 'USA_SOCIAL_SECURITY_NUMBER', start, end: start + ssn.length, confidence: 'HIGH' },
      ]);
    }
  });

  it('reads a table whose bytes the extractor changes by its lines', async () => {
    const text = `{"ssn":"536-90-4399","note":"a\\u00e9b"}`;
    const [answer] = (await all(detectRecords(lines(JSON.stringify({ id: 1, text }))))).map((line) => JSON.parse(line));
    expect(answer.detections).toMatchObject([{ identifier: 'USA_SOCIAL_SECURITY_NUMBER', start: 8 }]);
  });

  it('reads what stands in escapes, in pieces or spelled out as a file of it is read, at its place', async () => {
    const token = `AKIA${'QWERTYUIOPASDF23'}`;
    const texts: readonly (readonly [text: string, identifier: string, at: string])[] = [
      [`größe = "${token.slice(0, 8)}" + "${token.slice(8)}"`, 'AWS_ACCESS_KEY_ID', token.slice(0, 8)],
      ['größe; ssn = "536\\u002d90\\u002d4399"', 'USA_SOCIAL_SECURITY_NUMBER', '536'],
      ['größe: ask anneke(at)example.org', 'EMAIL_ADDRESS', 'anneke'],
    ];
    for (const [text, identifier, at] of texts) {
      const [answer] = (await all(detectRecords(lines(JSON.stringify({ id: 1, text }))))).map((line) =>
        JSON.parse(line),
      );
      expect(answer.detections, text).toMatchObject([{ identifier, start: text.indexOf(at) }]);
    }
    const written = Buffer.from(token).toString('base64');
    const [field] = (
      await all(detectRecords(lines(JSON.stringify({ id: 1, text: written, header: 'keyBase64' }))))
    ).map((line) => JSON.parse(line));
    expect(field.detections).toMatchObject([{ identifier: 'AWS_ACCESS_KEY_ID', start: 0 }]);
  });

  it('takes a header of null for none', async () => {
    const ask = { id: 1, text: 'SSN: 536-90-4399' };
    expect(await all(detectRecords(lines(JSON.stringify({ ...ask, header: null }))))).toEqual(
      await all(detectRecords(lines(JSON.stringify(ask)))),
    );
  });

  it('names the line that is no record, not its content', async () => {
    await expect(all(detectRecords(lines('{"id":1,"text":"x"}', '{"id":1}')))).rejects.toThrow('line 2 is no record');
    await expect(all(detectRecords(lines('secret')))).rejects.toBeInstanceOf(RecordError);
  });
});
