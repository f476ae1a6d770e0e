import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { detectText } from '../detect-text.ts';
import { countryWord } from '../gazetteers/countries.ts';
import { familyOf } from './precision/families.ts';

/**
 * Recall and false alarms of values by what speaks for them: `npx tsx services/detect/bench/contexts.ts FILE.jsonl.gz` takes labelled
 * values that stand under headers, and tries each under its header, under the header with its country's name before it, behind the
 * header's words in a text, and alone. Prints a table.
 */
const row = z.object({
  text: z.string(),
  header: z.string(),
  locale: z.string().nullish(),
  expect: z.array(z.object({ type: z.string() })),
  neg_of: z.string().nullish(),
});
const contexts = ['header', 'country and header', 'keyword', 'bare'] as const;
const counts = new Map<string, number[]>();
const [, , file = ''] = process.argv;

function reported(text: string, header: string, family: string): boolean {
  return detectText(text, { header }).some((d) => d.confidence !== 'LOW' && familyOf(d.identifier) === family);
}

for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { text, header, locale, expect, neg_of } = row.parse(JSON.parse(line));
  const type = expect[0]?.type ?? neg_of ?? '';
  const family = familyOf(type);
  const country = countryWord((locale ?? '').split(/[-_]/).at(-1) ?? '');
  contexts.forEach((context, index) => {
    if (context === 'country and header' && country === null) return;
    const words = header.replaceAll('_', ' ');
    const found =
      context === 'keyword'
        ? reported(`${words}: ${text}`, '', family)
        : reported(text, context === 'bare' ? '' : context === 'header' ? header : `${country}_${header}`, family);
    const key = `${header} (${family})`;
    const row = counts.get(key) ?? new Array<number>(16).fill(0);
    const at = index * 4 + (expect.length > 0 ? 0 : 2);
    row[at] = (row[at] ?? 0) + Number(found);
    row[at + 1] = (row[at + 1] ?? 0) + 1;
    counts.set(key, row);
  });
}
const share = (part = 0, whole = 0): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} % of ${whole}`;
process.stdout.write(
  `| values | ${contexts.map((c) => `${c}: recall | alarms`).join(' | ')} |\n|${'---|'.repeat(9)}\n`,
);
for (const [key, n] of [...counts].sort())
  process.stdout.write(
    `| ${key} | ${contexts.map((_, i) => `${share(n[4 * i], n[4 * i + 1])} | ${share(n[4 * i + 2], n[4 * i + 3])}`).join(' | ')} |\n`,
  );
