import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { enabledForms } from '../../catalogue.ts';
import type { CompiledCatalogue } from '../../compiled.ts';
import { ObjectScan } from '../../scan/object-scan.ts';
import { WindowScanner } from '../../scan/window-scanner.ts';
import { corpora } from '../corpora.ts';
import { lineBlocksOf } from '../measure.ts';
import { Random } from '../random.ts';
import type { Tallies } from './tally.ts';

/** What packages really hold: names and addresses of their authors, hosts. Reports of these are no alarms there. */
const reallyThere = new Set(['NAME', 'EMAIL_ADDRESS', 'ADDRESS', 'IP_ADDRESS', 'MAC_ADDRESS']);
const readable = /\.(?:md|ts|js|cjs|mjs|json|txt|css|html|ya?ml)$|LICENSE$/;
const maxFile = 400_000;

/** Text files of the packages in `folder`, in order of their paths, up to `bytes`. */
export function packageText(folder: string, bytes: number): readonly Buffer[] {
  const out: Buffer[] = [];
  let size = 0;
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (size >= bytes) return;
      const full = join(path, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (entry.isFile() && readable.test(entry.name) && statSync(full).size <= maxFile) {
        const text = readFileSync(full);
        out.push(text);
        size += text.length;
      }
    }
  };
  walk(folder);
  return out;
}

/** Lines of numbers and codes that are nobody's: orders, hashes, versions, times, ISBNs, amounts, under their own labels. */
export function lookalikeText(bytes: number, seed: number): Buffer {
  const r = new Random(seed);
  const hex = '0123456789abcdef';
  const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const digit = '0123456789';
  const kinds: readonly [() => string, ...(() => string)[]] = [
    () => `order_id=${r.text(digit, 16)}`,
    () => `sha256=${r.text(hex, 64)}`,
    () => `trace_id=${r.text(hex, 32)}`,
    () => `ts=${r.int(1_500_000_000, 1_800_000_000)}${r.text(digit, 3)}`,
    () => `customer_no=${r.text(digit, 9)}`,
    () => `version=${r.int(0, 9)}.${r.int(0, 99)}.${r.int(0, 999)}`,
    () => `sku=${r.text(upper, 3)}-${r.text(digit, 5)}`,
    () => `isbn=978-${r.text(digit, 1)}-${r.text(digit, 4)}-${r.text(digit, 4)}-${r.text(digit, 1)}`,
    () => `case_no=${r.text(digit, 3)}-${r.text(digit, 2)}-${r.text(digit, 5)}`,
    () => `amount=${r.int(1, 99_999)}.${r.text(digit, 2)}`,
    () => `tracking=1Z${r.text(upper + digit, 16)}`,
    () => `build ${r.int(2_000, 2_030)}-${r.text(digit, 3)}-${r.text(digit, 4)}`,
    () => `took ${r.int(1, 99_999)} ms for ${r.text(digit, 7)} rows in batch ${r.text(digit, 10)}`,
    () => `uuid=${[8, 4, 4, 4, 12].map((length) => r.text(hex, length)).join('-')}`,
    () =>
      `${r.text(digit, 7)},${r.text(upper, 3)}-${r.text(digit, 5)},${r.int(1, 40)},${r.text(digit, 11)},${r.text(hex, 12)}`,
  ];
  const lines: string[] = [];
  for (let size = 0; size < bytes; ) {
    const line = `2026-0${r.int(1, 9)}-1${r.int(0, 9)}T10:0${r.int(0, 9)}:00Z INFO ${r.pick(kinds)()} ${r.pick(kinds)()}\n`;
    lines.push(line);
    size += line.length;
  }
  return Buffer.from(lines.join(''));
}

function count(text: Buffer, scanner: WindowScanner, out: Tallies, except: ReadonlySet<string>): void {
  const scan = new ObjectScan(scanner, { maxOccurrences: 0, fingerprintKey: new Uint8Array(32), withLow: false });
  for (const block of lineBlocksOf(text)) scan.add(block);
  for (const group of scan.finish()) if (!except.has(group.identifier)) out.of(group.identifier).clean += group.count;
  out.cleanMegabytes += text.length / 1_000_000;
}

/** Counts what `forms` report on text that holds nothing: invented sentences and look-alikes, and the packages of `folder`. */
export function measureClean(folder: string, megabytes: number, forms: CompiledCatalogue, out: Tallies): void {
  const scanner = new WindowScanner(forms, enabledForms(forms, { selector: 'ALL', ids: [] }));
  const bytes = (megabytes * 1_000_000) / 3;
  count(corpora.clean(bytes, 5), scanner, out, new Set());
  count(lookalikeText(bytes, 6), scanner, out, new Set());
  for (const text of packageText(folder, bytes)) count(text, scanner, out, reallyThere);
}
