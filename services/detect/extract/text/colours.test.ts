import { expect, it } from 'vitest';
import { detectText } from '../../detect-text.ts';
import { collect } from '../testing/collect.ts';
import { withoutColours } from './colours.ts';

const coloured = '\u001b[1;36mSSN\u001b[0m:\u001b[38;5;208m536-90-4399\u001b[0m\u001b[K ok\u001b\n\u001b[12;';

it('takes colours of terminals away, however the text is cut', async () => {
  const plain = 'SSN:536-90-4399 ok\u001b\n\u001b[12;';
  for (let size = 1; size < 20; size++)
    expect((await collect(Buffer.from(coloured), 'a.log', {}, size)).text, `chunks of ${size}`).toBe(plain);
});

it('in strings of JSON, too', async () => {
  const { fields } = await collect(Buffer.from(JSON.stringify({ log: coloured.slice(0, 60) })), 'a.json');
  expect(fields[0]?.value).toMatch(/^SSN:536-90-4399 ?/);
  expect(detectText(fields[0]?.value ?? '').map(({ identifier }) => identifier)).toContain(
    'USA_SOCIAL_SECURITY_NUMBER',
  );
});

it('gives the array back where there are none', () => {
  const bytes = Buffer.from('plain');
  expect(withoutColours(bytes)).toBe(bytes);
});
