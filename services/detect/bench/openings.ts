import { compiledCatalogue, enabledForms } from '../catalogue.ts';
import { createAutomatonScanner } from '../prefilter/automaton-scanner.ts';
import { createHits } from '../prefilter/hits.ts';
import { Prefilter } from '../prefilter/prefilter.ts';
import { ObjectScan } from '../scan/object-scan.ts';
import { WindowScanner } from '../scan/window-scanner.ts';
import { lineBlocksOf } from './measure.ts';

/** What a text makes the engine do, whatever the machine: each of them costs where nothing is found, too. */
export interface Openings {
  /** Literals and keywords that the kernel reports, for each MB. */
  readonly literals: number;
  readonly keywords: number;
  /** Places where a pattern is tried, for each MB. */
  readonly tries: number;
  /** The texts that open most, each with its identifier and how often in a MB. */
  readonly most: readonly string[];
}

/** Counts how often each form's patterns are tried from now on; for measuring only, since it makes every try slower. */
export function countTries(): Int32Array {
  const { forms } = compiledCatalogue();
  const tries = new Int32Array(forms.length);
  for (const { index, pattern } of forms) {
    const { sticky } = pattern;
    const count = (): RegExp => {
      tries[index] = (tries[index] ?? 0) + 1;
      return sticky;
    };
    Object.defineProperty(pattern, 'sticky', { get: count, configurable: true });
  }
  return tries;
}

/** What opens forms in `bytes`, with the whole catalogue on. */
export function openings(bytes: Uint8Array): Openings {
  const catalogue = compiledCatalogue();
  const hits = createHits();
  new Prefilter(catalogue.prefilter, createAutomatonScanner(catalogue.prefilter.automata)).scan(bytes, hits);
  const { literals, keywords } = hits;
  const megabytes = bytes.length / 1e6;
  const counts = new Map<string, number>();
  const add = (text: string): void => void counts.set(text, (counts.get(text) ?? 0) + 1);
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  for (let i = 0; i < literals.length; i += 2) {
    const [form] = catalogue.formsByLiteral[literals.at(i + 1)] ?? [];
    const at = literals.at(i);
    add(`${catalogue.forms[form ?? 0]?.id} ${JSON.stringify(latin.slice(at, at + 5))}`);
  }
  for (let i = 0; i < keywords.length; i += 3) add(latin.slice(keywords.at(i), keywords.at(i + 1)).toLowerCase());
  const tries = countTries();
  const all = new WindowScanner(catalogue, enabledForms(catalogue, { selector: 'ALL', ids: [] }));
  const scan = new ObjectScan(all, { maxOccurrences: 15, fingerprintKey: new Uint8Array(32), withLow: true });
  for (const block of lineBlocksOf(bytes)) scan.add(block);
  scan.finish();
  return {
    literals: Math.round(literals.length / 2 / megabytes),
    keywords: Math.round(keywords.length / 3 / megabytes),
    tries: Math.round(tries.reduce((sum, count) => sum + count, 0) / megabytes),
    most: [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 12)
      .map(([text, count]) => `${text}: ${Math.round(count / megabytes)}`),
  };
}
