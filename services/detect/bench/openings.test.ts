import { expect, it } from 'vitest';
import { corpora } from './corpora.ts';
import { openings } from './openings.ts';

// A new trigger that stands in everyday words (`ing `, `pat`, `] `) has cost `clean` half of its speed before now, unseen on noisy machines.
it.each([
  ['clean', { literals: 300, keywords: 4_000, tries: 20 }],
  ['mixed', { literals: 6_500, keywords: 1_500, tries: 500 }],
  ['worst', { literals: 36_000, keywords: 24_000, tries: 18_000 }],
] as const)('opens no more forms in %s than it did', (name, most) => {
  const found = openings(corpora[name](1e6, 12_345));
  const over = Object.entries(most).filter(([kind, limit]) => found[kind as keyof typeof most] > limit);
  expect(over, `${JSON.stringify(found)} (bench/costs.ts tells what each detector costs)`).toEqual([]);
});
