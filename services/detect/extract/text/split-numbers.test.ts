import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const card = '4532 0151 1283 0366';
const iban = 'DE89 3704 0044 0532 0130 00';

it.each([
  [`Card ${card.replace(/ (?=12)/, '\n')}.\nNext`, 'Card 4532015112830366\n  .\nNext'],
  [`> ${card.replace(/ (?=0151)/, '\n> ')}\nx`, '> 4532015112830366\n    \nx'],
  [`${iban.replace(/ (?=0532)/, ' \r\n\t')} BIC`, 'DE89370400440532013000\n        BIC'],
  ['SSN 536-\n90-4399, 536-90-\n4399', 'SSN 536-90-4399\n, 536-90-4399\n'],
])('numbers that a line end parts are put in one: %j', async (text, whole) => {
  const seen = await collect(Buffer.from(text), 'a.txt');
  expect(seen.text).toBe(whole);
  expect(seen.text).toHaveLength(text.length);
});

it('so are those that tags part, as fields', async () => {
  const html = `<html><p>Card <span>${card.slice(0, 9)}</span><span class="x"> ${card.slice(10)}</span>, <b>SSN</b> 536-<wbr>90-4399</p></html>`;
  const { fields } = await collect(Buffer.from(html), 'a.html');
  expect(fields.map(({ value }) => value.trim())).toContain('4532015112830366');
  expect(fields.map(({ value }) => value.trim())).toContain('536-90-4399');
});

it.each([
  `a 4532 0151\n1283 0367 b`,
  `1234 5678\n2345 6789\n`,
  `DE89 3704 0044\n0532 0130 01\n`,
  'x-4532 0151\n1283 0366-x',
  '2024-\n05-2024',
])('others stay: %j', async (text) => {
  expect((await collect(Buffer.from(text), 'a.txt')).text).toBe(text);
});
