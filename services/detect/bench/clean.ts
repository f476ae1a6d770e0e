import { fileURLToPath } from 'node:url';
import { categoryOf, type SensitiveDataCategory } from '../../model/index.ts';
import { compiledCatalogue, enabledForms } from '../catalogue.ts';
import { createModelPass } from '../model/model-pass.ts';
import type { Match } from '../scan/match.ts';
import { ObjectScan } from '../scan/object-scan.ts';
import { WindowScanner } from '../scan/window-scanner.ts';
import { type CleanFile, cleanFiles, cleanFolders } from './clean-sources.ts';
import { corpora } from './corpora.ts';
import { Credits } from './credits.ts';
import { machineText } from './machine-lines.ts';
import { lineBlocksOf } from './measure.ts';

const megabyte = 1_000_000;
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What one source of the clean corpus drew. */
interface SourceResult {
  readonly megabytes: number;
  readonly files: number;
  readonly hits: number;
}

export interface CleanResult {
  readonly megabytes: number;
  readonly sources: Readonly<Record<string, SourceResult>>;
  /** MEDIUM and HIGH matches of each category for 10 MB; what is true among them (addresses of authors) is not taken off. */
  readonly perTenMegabytes: Readonly<Record<string, number>>;
  /** Matches of each detector, most first. */
  readonly detectors: Readonly<Record<string, number>>;
  /** Some matches of each detector: file and text around the match. The text is public: packages' own files. */
  readonly samples: Readonly<Record<string, readonly string[]>>;
  /** Reports of NAME: all, those of people who are credited somewhere in the corpus, and one place of each name that is not. */
  readonly names: Credits['result'];
}

/** Scans at least 200 MB of packages' own files, generated logs and numbers, and counts what is reported at MEDIUM and HIGH. */
export async function cleanBench(project = root, megabytesEach = 60, samplesEach = 12): Promise<CleanResult> {
  const catalogue = compiledCatalogue();
  const scanner = new WindowScanner(catalogue, enabledForms(catalogue, { selector: 'ALL', ids: [] }));
  const counts = new Map<string, number>();
  const categories = new Map<SensitiveDataCategory, number>();
  const samples: Record<string, string[]> = {};
  const sources: Record<string, SourceResult> = {};
  const credits = new Credits();
  // Names in prose by rules, as without a model.
  const pass = createModelPass(undefined, 1);
  const scan = async ({ path, text }: CleanFile): Promise<number> => {
    let hits = 0;
    const onMatch = ({ form, start, end, confidence }: Match): void => {
      if (confidence === 'LOW') return;
      hits++;
      const { id, label } = form.detector;
      const category = categoryOf(label);
      counts.set(id, (counts.get(id) ?? 0) + 1);
      categories.set(category, (categories.get(category) ?? 0) + 1);
      if (id === 'NAME')
        credits.add(
          text.toString('utf8', start, end),
          text.toString('utf8', Math.max(0, start - 80), start),
          text.toString('utf8', end, end + 60),
          path,
        );
      samples[id] ??= [];
      const list = samples[id];
      const around = text.subarray(Math.max(0, start - 60), Math.min(text.length, end + 30)).toString();
      // One sample for each file: the tenth address of a list says nothing new.
      if (list.length < samplesEach && !list.some((line) => line.startsWith(`${path}: `)))
        list.push(`${path}: ${confidence} ${JSON.stringify(around)}`);
    };
    const object = new ObjectScan(scanner, {
      maxOccurrences: 0,
      fingerprintKey: new Uint8Array(32),
      withLow: false,
      onMatch,
    });
    pass.beginObject(path);
    for (const block of lineBlocksOf(text)) object.add(block, await pass.readBlock(block));
    object.finish();
    return hits;
  };
  const run = async (name: string, files: Iterable<CleanFile>): Promise<void> => {
    let [bytes, number, hits] = [0, 0, 0];
    for (const file of files) {
      bytes += file.text.length;
      number++;
      hits += await scan(file);
    }
    sources[name] = { megabytes: Math.round(bytes / megabyte), files: number, hits };
  };
  for (const [name, folders] of Object.entries(cleanFolders(project)))
    await run(name, cleanFiles(folders, megabytesEach * megabyte));
  const part = (megabytesEach * megabyte) / 6;
  await run(
    'generated logs and numbers',
    [1, 2, 3, 4, 5, 6].map((seed) => ({ path: `seed ${seed}`, text: machineText(part, seed) })),
  );
  await run('generated prose', [{ path: 'clean', text: corpora.clean(part, 1) }]);
  const megabytes = Object.values(sources).reduce((sum, source) => sum + source.megabytes, 0);
  return {
    megabytes,
    sources,
    perTenMegabytes: Object.fromEntries(
      [...categories].map(([category, count]) => [category, Math.round((count / megabytes) * 1000) / 100]),
    ),
    detectors: Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])),
    samples,
    names: credits.result,
  };
}
