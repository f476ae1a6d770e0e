import { describe, expect, it } from 'vitest';
import { capitals, letters, marks, smalls, unicodeVersion } from './letters.generated.ts';

const classes = [
  ['L', letters],
  ['Lu', capitals],
  ['Ll', smalls],
  ['M', marks],
] as const;

describe('classes of letters', () => {
  it.each(classes)('hold what Unicode says of %s', (property, source) => {
    const own = new RegExp(`^[${source}]$`);
    const whole = new RegExp(`^\\p{${property}}$`, 'u');
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(characters.filter((character) => own.test(character) && !whole.test(character))).toEqual([]);
    // A later Unicode has letters that an earlier one left open.
    const missed = characters.filter((character) => whole.test(character) && !own.test(character));
    if (process.versions['unicode'] === unicodeVersion) expect(missed).toEqual([]);
    else expect(missed.length).toBeLessThan(100);
  });
});
