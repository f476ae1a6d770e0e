import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogue as managed } from './catalogue.ts';
import { compileCatalogue, compileTables } from './compiled.ts';
import { examplesOf } from './define-detector.ts';
import { detectText } from './detect-text.ts';
import { readTablesOf, writeTables } from './tables-file.ts';

/** A part of the catalogue is enough. */
const sampleDetectors = managed().detectors.filter((_, index) => index % 20 === 0);
const texts = sampleDetectors.flatMap((detector) => examplesOf(detector).match);
const found = (catalogue: ReturnType<typeof compileCatalogue>): unknown =>
  texts.map((example) =>
    typeof example === 'string'
      ? detectText(example, {}, catalogue)
      : detectText(example.text, { header: example.header }, catalogue),
  );

let folder = '';
let path = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgsweep-tables-'));
  path = join(folder, 'tables.bin');
  await writeTables(path, compileTables(sampleDetectors), 'this build');
});
afterAll(() => rm(folder, { recursive: true }));

it('a catalogue from kept tables finds what a compiled one finds, also when another build has taken their place', async () => {
  const kept = readTablesOf(path, 'this build');
  await rm(path);
  await writeTables(path, compileTables(sampleDetectors.slice(0, 2)), 'another build');
  expect(kept).not.toBeNull();
  const catalogue = compileCatalogue(sampleDetectors, kept);
  expect(catalogue.prefilter.automata[0]).toBe(kept?.prefilter.automata[0]);
  expect(catalogue.forms.map(({ pattern }) => pattern.traits)).toEqual(
    compileCatalogue(sampleDetectors).forms.map(({ pattern }) => pattern.traits),
  );
  expect(found(catalogue)).toEqual(found(compileCatalogue(sampleDetectors)));
  expect(texts.length).toBeGreaterThan(3);
  await writeTables(path, compileTables(sampleDetectors), 'this build');
});

it('tables of other detectors are not used', () => {
  const kept = readTablesOf(path, 'this build');
  const automata = compileCatalogue(sampleDetectors.slice(1), kept).prefilter.automata;
  expect(automata[0]).not.toBe(kept?.prefilter.automata[0]);
});

it('tables of another build, and damaged ones, are not read', async () => {
  expect(readTablesOf(path, 'that build')).toBeNull();
  const bytes = await readFile(path);
  for (const length of [0, 3, 4, 1_000, bytes.length - 1]) {
    const cut = join(folder, `cut-${length}.bin`);
    await writeFile(cut, bytes.subarray(0, length));
    expect(readTablesOf(cut, 'this build'), `${length} bytes`).toBeNull();
  }
});
