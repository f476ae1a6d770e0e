import { compiledCatalogue, enabledForms } from '../catalogue.ts';
import { ObjectScan } from '../scan/object-scan.ts';
import { WindowScanner } from '../scan/window-scanner.ts';
import { type CorpusName, corpora } from './corpora.ts';
import { hostilePieces, repeated } from './hostile.ts';
import { lineBlocksOf } from './measure.ts';
import { rounded } from './median.ts';
import { countTries, openings } from './openings.ts';

/** What one identifier costs on a text. */
export interface DetectorCost {
  readonly id: string;
  /** Places where its patterns were tried, and matches before overlaps are settled by others, for each MB of text. */
  readonly triesPerMb: number;
  readonly matchesPerMb: number;
  /** Nanoseconds of processor time for each byte of text, over those of a scan with no identifier on. */
  readonly nsPerByte: number;
}

function scanner(): (bytes: Uint8Array, ids: readonly string[]) => { readonly ns: number; readonly matches: number } {
  const catalogue = compiledCatalogue();
  const one = new WindowScanner(catalogue, enabledForms(catalogue, { selector: 'NONE', ids: [] }));
  return (bytes, ids) => {
    one.select(enabledForms(catalogue, { selector: 'INCLUDE', ids }));
    let ns = Number.POSITIVE_INFINITY;
    let matches = 0;
    for (let run = 0; run < 4; run++) {
      const scan = new ObjectScan(one, { maxOccurrences: 15, fingerprintKey: new Uint8Array(32), withLow: true });
      const before = process.cpuUsage();
      for (const block of lineBlocksOf(bytes)) scan.add(block);
      matches = scan.finish().reduce((sum, group) => sum + group.count, 0);
      const { user, system } = process.cpuUsage(before);
      ns = Math.min(ns, ((user + system) * 1_000) / bytes.length);
    }
    return { ns, matches };
  };
}

/** The identifiers that cost most on `bytes`, each measured alone. The first entry is the scan with none, the second with all. */
export function detectorCosts(bytes: Uint8Array, most: number): readonly DetectorCost[] {
  const run = scanner();
  const { forms } = compiledCatalogue();
  const all = [...new Set(forms.map((form) => form.id))];
  const megabytes = bytes.length / 1e6;
  const none = run(bytes, []);
  const whole = run(bytes, all);
  const tries = countTries();
  run(bytes, all);
  const triesOf = (id: string): number =>
    forms.reduce((sum, form) => sum + (form.id === id ? (tries[form.index] ?? 0) : 0), 0) / 4;
  const row = (id: string, count: number, ns: number, matches: number): DetectorCost => ({
    id,
    triesPerMb: Math.round(count / megabytes),
    matchesPerMb: Math.round(matches / megabytes),
    nsPerByte: rounded(ns),
  });
  const tried = all.map((id) => ({ id, count: triesOf(id) })).filter(({ count }) => count > 0);
  const rows = tried.map(({ id, count }) => {
    const { ns, matches } = run(bytes, [id]);
    return row(id, count, ns - none.ns, matches);
  });
  const sorted = rows.sort((a, b) => b.nsPerByte - a.nsPerByte).slice(0, most);
  return [
    row('(none)', 0, none.ns, 0),
    row(
      '(all)',
      tried.reduce((sum, { count }) => sum + count, 0),
      whole.ns,
      whole.matches,
    ),
    ...sorted,
  ];
}

const isCorpus = (name: string): name is CorpusName => name in corpora;

if (process.argv[1]?.endsWith('/bench/costs.ts')) {
  const name = process.argv[2] ?? 'mixed';
  const bytes = isCorpus(name) ? corpora[name](2e6, 12_345) : repeated(hostilePieces[name] ?? name, 1e6);
  for (const { id, triesPerMb, matchesPerMb, nsPerByte } of detectorCosts(bytes, 40))
    process.stdout.write(`${id.padEnd(48)}${nsPerByte} ns/byte, ${triesPerMb} tries, ${matchesPerMb} matches a MB\n`);
  process.stdout.write(`What opens most, in a MB: ${openings(bytes).most.join(', ')}\n`);
}
