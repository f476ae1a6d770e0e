/** Soft hyphen, blank and joiner without width, byte order mark: they stand within words so that these may be broken or not. */
const unseen = '\u00ad\u200b\u2060\ufeff';
/** Joiners and marks of direction: also within words of scripts that need them, so they go between ASCII only. */
const marks = '\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069';
const runs = new RegExp(`[${unseen}${marks}]+`, 'g');
const unseenOnly = new RegExp(`^[${unseen}]+$`);
const ascii = /^[\t-\r -~]?$/;
/** Latin, Greek, Cyrillic: elsewhere a blank without width parts words. */
const letter = /^[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1eff]$/;
/** Letters with marks of their own (as macOS and PDF write them), Korean letters in parts, Japanese voice marks. */
const parts =
  /[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1eff][\u0300-\u036f]+|[\u1100-\u11ff]{2,}|[\u3040-\u30ff][\u3099\u309a]/g;

/** `text` with nothing unseen within words and beside ASCII, and with letters and their marks in one (NFC). Gets shorter. */
export function withoutUnseen(text: string): string {
  return text
    .replace(runs, (run, at: number) => {
      const [before = '', after = ''] = [text[at - 1], text[at + run.length]];
      const joins = ascii.test(before) ? ascii.test(after) : false;
      return joins || (unseenOnly.test(run) && letter.test(before) && letter.test(after)) ? '' : run;
    })
    .replace(parts, (written) => written.normalize('NFC'));
}

/** Whether there may be any of it. */
export const mayBeUnseen = new RegExp(`[${unseen}${marks}\u0300-\u036f\u1100-\u11ff\u3099\u309a]`);

const points: ReadonlySet<number> = new Set(
  [
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2060],
    [0x2066, 0x2069],
    [0xfeff, 0xfeff],
  ].flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
);

export const isUnseen = (point: number): boolean => points.has(point);
