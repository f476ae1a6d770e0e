import { expect, it } from 'vitest';
import { detectText } from '../detect-text.ts';

/** What is told of fields `[start, end)` of a line, each under its name. */
function told(text: string, fields: readonly (readonly [start: number, end: number, name: string])[]) {
  const block = {
    text: Buffer.from(text),
    location: { kind: 'LINES', firstLine: 1, firstColumn: 1 },
    continues: false,
    fields: Int32Array.from(fields.flatMap(([start, end], i) => [start, end, i, 0])),
    names: fields.map(([, , name]) => name),
    archivePath: null,
    documentId: 0,
  } as const;
  return detectText(text, { read: [{ block, entities: [] }] })
    .filter(({ confidence }) => confidence !== 'LOW')
    .map(({ identifier, start, end }) => `${identifier} ${text.slice(start, end)}`);
}

it('what a field touches is no more of its value', () => {
  const [routing, account, ssn] = ['121042882', '5797543231', '536904399'];
  const text = `6${routing}${account}${ssn}X`;
  const fields = [
    [1, 10, 'routing number'],
    [10, 20, 'bank account number'],
    [20, 29, 'ssn'],
  ] as const;
  expect(told(text, fields)).toEqual([
    `ABA_ROUTING_NUMBER ${routing}`,
    `BANK_ACCOUNT_NUMBER ${account}`,
    `USA_SOCIAL_SECURITY_NUMBER ${ssn}`,
  ]);
  expect(told(`N3*${ssn}+49`, [[3, 12, 'ssn']])).toEqual([`USA_SOCIAL_SECURITY_NUMBER ${ssn}`]);
  expect(told(`${routing} ${account}`, [[0, 9, 'routing number']])).toEqual([`ABA_ROUTING_NUMBER ${routing}`]);
  expect(told(text, [])).toEqual([]);
});
