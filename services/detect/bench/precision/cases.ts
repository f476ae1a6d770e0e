import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { catalogue } from '../../catalogue.ts';
import type { CompiledCatalogue } from '../../compiled.ts';
import { detectText } from '../../detect-text.ts';
import { entitiesByRules } from '../../model/prose-entities.ts';
import { familyOf, unlabelled } from './families.ts';
import type { Tallies } from './tally.ts';

const item = z.object({
  type: z.string(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  macie: z.string().nullish(),
});
const row = z.object({
  text: z.string(),
  header: z.string().nullish(),
  expect: z.array(item),
  neg_of: z.string().nullish(),
  exhaustive: z.boolean().nullish(),
  source: z.string(),
});

/** Labelled negatives that judge a whole string (`a@b..c` holds an address): nothing that searches can be measured on them. */
const wholeString = /isEmail|isIBAN|isMobilePhone/;

interface Found {
  readonly id: string;
  readonly family: string;
  readonly start: number;
  readonly end: number;
}

/** Offsets of cases count code points. */
function unitsOf(text: string): (point: number) => number {
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  return (point) => units[point] ?? text.length;
}

function measureRow(
  given: z.infer<typeof row>,
  forms: CompiledCatalogue,
  ids: ReadonlySet<string>,
  out: Tallies,
): void {
  const { text, header } = given;
  const under = typeof header === 'string' ? { header } : {};
  const entities = entitiesByRules(text, under.header);
  const found: readonly Found[] = detectText(text, { ...under, entities }, forms)
    .filter(({ confidence }) => confidence !== 'LOW')
    .map(({ identifier, category, start, end }) => ({
      id: identifier,
      family: category === 'CREDENTIALS' ? 'credential' : familyOf(identifier),
      start,
      end,
    }));
  const unit = unitsOf(text);
  const items = given.expect.map(({ type, macie, start, end }) => ({
    id: macie ?? type,
    family: familyOf(type),
    start: start === null ? 0 : unit(start),
    end: end === null ? text.length : unit(end),
  }));
  const right = (a: Found): boolean =>
    items.some((b) => a.start < b.end && b.start < a.end && (a.family === b.family || a.id === b.id));
  for (const one of items) {
    if (!ids.has(one.id)) continue;
    const tally = out.of(one.id);
    tally.cases++;
    if (found.some((a) => a.start < one.end && one.start < a.end && (a.family === one.family || a.id === one.id)))
      tally.casesFound++;
  }
  const negative = items.length === 0 && typeof given.neg_of === 'string' && !wholeString.test(given.source);
  const against = negative && given.neg_of !== '*' ? familyOf(given.neg_of ?? '') : null;
  for (const one of found) {
    if (right(one)) out.of(one.id).right++;
    else if (one.family === against) out.of(one.id).wrong++;
    else if ((given.exhaustive === true || given.neg_of === '*') && !unlabelled.has(one.family)) out.of(one.id).wrong++;
  }
}

/** Runs every labelled case of `folder` (`*.jsonl.gz`) through `forms`; gives their number. */
export function measureCases(folder: string, forms: CompiledCatalogue, out: Tallies): number {
  const ids = new Set(catalogue().detectors.map(({ id }) => id));
  let cases = 0;
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl.gz')) continue;
    for (const line of gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      measureRow(row.parse(JSON.parse(line)), forms, ids, out);
      cases++;
    }
  }
  return cases;
}
