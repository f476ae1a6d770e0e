import { deserialize, serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { catalogue as managed } from './catalogue.ts';
import { compileCatalogue, compileTables } from './compiled.ts';
import type { CompiledTables } from './compiled-tables.ts';
import { examplesOf } from './define-detector.ts';
import { detectText } from './detect-text.ts';

/** A part of the catalogue is enough. */
const sampleDetectors = managed().detectors.filter((_, index) => index % 20 === 0);
const kept: CompiledTables = deserialize(serialize(compileTables(sampleDetectors)));
const texts = sampleDetectors.flatMap((detector) => examplesOf(detector).match);
const found = (catalogue: ReturnType<typeof compileCatalogue>): unknown =>
  texts.map((example) =>
    typeof example === 'string'
      ? detectText(example, {}, catalogue)
      : detectText(example.text, { header: example.header }, catalogue),
  );

it('a catalogue from kept tables finds what a compiled one finds', () => {
  const catalogue = compileCatalogue(sampleDetectors, kept);
  expect(catalogue.prefilter.automata[0]).toBe(kept.prefilter.automata[0]);
  expect(found(catalogue)).toEqual(found(compileCatalogue(sampleDetectors)));
  expect(texts.length).toBeGreaterThan(3);
});

it('tables of other detectors are not used', () => {
  const others = sampleDetectors.map((detector) => ({ ...detector, keywords: [...detector.keywords, 'zyx'] }));
  expect(compileCatalogue(others, kept).prefilter.automata[0]).not.toBe(kept.prefilter.automata[0]);
});
