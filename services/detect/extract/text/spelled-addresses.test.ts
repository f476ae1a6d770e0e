import { expect, it } from 'vitest';
import { resolveAddressesIn } from './spelled-addresses.ts';

it.each([
  ['Mail: ana.b [at] uni-kiel [dot] example, or', 'Mail: ana.b@uni-kiel.example           , or'],
  ['ana(at)example.org', 'ana@example.org   '],
  ['ana{at}mail{dot}example{dot}org!', 'ana@mail.example.org           !'],
  ['m[at] = x', 'm[at] = x'],
  ['f(at) or g', 'f(at) or g'],
  ['meet [at] noon', 'meet [at] noon'],
])('resolves addresses that are spelled out, in place: %s', (text, meant) => {
  const bytes = Buffer.from(text);
  resolveAddressesIn(bytes);
  expect(bytes.toString()).toBe(meant);
});
