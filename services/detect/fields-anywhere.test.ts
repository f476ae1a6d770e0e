import { expect, it } from 'vitest';
import { examplesOf, formsOf } from './define-detector.ts';
import { detectText } from './detect-text.ts';
import { detectors } from './detectors/index.generated.ts';
import { createModelPass } from './model/model-pass.ts';
import { structuredBlocks } from './record-blocks.ts';

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A value under its name in a table, an object and a file of keys. */
const files: readonly ((name: string, value: string) => string)[] = [
  (name, value) =>
    `id,${quoted(name, ',')},created\n17,${quoted(value, ',')},2024-05-01\n18,${quoted(value, ',')},2024-05-02\n`,
  (name, value) =>
    `id\t${quoted(name, '\t')}\tcreated\n17\t${quoted(value, '\t')}\t2024-05-01\n18\t${quoted(value, '\t')}\t2024-05-02\n`,
  (name, value) => JSON.stringify({ id: 17, [name]: value, z: 1 }),
  (name, value) => `| Id | ${name} | z |\n|---|---|---|\n| 17 | ${value} | 1 |\n| 18 | ${value} | 2 |\n`,
  (name, value) => `id: 17\n${name.replaceAll(' ', '_')}: ${value}\nz: 1\n`,
];

it('what each detector finds under a header it finds in a column, a field and behind a key of that name', async () => {
  const pass = createModelPass(undefined, 1);
  const missed: string[] = [];
  let tried = 0;
  for (const detector of detectors)
    for (const example of examplesOf(detector).match) {
      if (typeof example === 'string' || example.header === undefined || !/^[\p{L}\d_ -]+$/u.test(example.header))
        continue;
      const { header, text } = example;
      const finds = (whole: string, options: Parameters<typeof detectText>[1]): boolean =>
        detectText(whole, options).some((found) => found.identifier === detector.id && found.confidence !== 'LOW');
      if (!finds(text, { header })) continue;
      tried++;
      for (const [i, file] of files.entries()) {
        const whole = file(header, text);
        const read = await structuredBlocks(whole, pass);
        if (!finds(whole, read === null ? {} : { read })) missed.push(`${detector.id} under ${header}, file ${i}`);
      }
    }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(500);
});

/** Files that a setting, an element or an object stands in by itself. */
const around: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^[\w.-]+ ?[:=] ?\S/, (text) => `id: 17\nz: 1\n${text}\ny: 2\n`],
  [/^</, (text) => `<?xml version="1.0"?>\n<a>${text}</a>\n`],
  [/^\{"/, (text) => `{"z":1,"inner":[${text}]}`],
];

it('what a pattern over keys and values finds in a text it finds in a file that is read by its fields', async () => {
  const pass = createModelPass(undefined, 1);
  const missed: string[] = [];
  let tried = 0;
  for (const detector of detectors.filter((one) => formsOf(one).some((form) => form.acrossFields === true)))
    for (const example of examplesOf(detector).match) {
      if (typeof example !== 'string') continue;
      const found = detectText(example).find(({ identifier }) => identifier === detector.id);
      if (found === undefined) continue;
      const value = example.slice(found.start, found.end);
      for (const [shape, file] of around.filter(([fits]) => fits.test(example))) {
        const whole = file(example);
        const read = await structuredBlocks(whole, pass);
        if (read === null) continue;
        tried++;
        const at = whole.indexOf(value);
        const overlaps = detectText(whole, { read }).some(
          ({ start, end, label, confidence }) =>
            start < at + value.length && end > at && label === found.label && confidence !== 'LOW',
        );
        if (!overlaps) missed.push(`${detector.id} in ${shape}`);
      }
    }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(10);
});
