import { expect, it } from 'vitest';
import { collect } from './testing/collect.ts';
import { samples } from './testing/samples.ts';

/** Formats whose files say where they end; of the others (avro between two blocks, texts) a cut one may be whole. */
const ended = 'orc parquet doc xls msg ppt docx xlsx pptx odt zip tar gzip bzip2 xz zstd 7z sqlite'.split(' ');

it.each(ended.filter((format) => samples[format] !== undefined))(
  '%s: a file that is cut off is told, or has given out all of its text',
  async (format) => {
    const file = samples[format]!.find((bytes) => bytes.length < 40_000);
    if (file === undefined) return;
    const whole = await collect(file);
    const silent: number[] = [];
    // Before that it may be too short to tell what it is.
    for (let length = format === 'tar' ? 512 : 20; length < file.length; length += Math.ceil(file.length / 300)) {
      const { outcome, text } = await collect(file.subarray(0, length));
      if (outcome.reason === null && text !== whole.text) silent.push(length);
    }
    expect(silent).toEqual([]);
  },
);
