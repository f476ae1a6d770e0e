import type { Storage } from './compound-file.ts';

/** How files of PNG and of JPEG begin (JFIF, Exif, Adobe); what Office keeps as drawing commands is packed and begins like nothing. */
const beginnings = ['89504e470d0a1a0a', 'ffd8ffe0', 'ffd8ffe1', 'ffd8ffee'].map((hex) => Buffer.from(hex, 'hex'));

/** How many pictures the streams of an old Office document hold as they are ([MS-ODRAW] 2.2.23). */
export function picturesIn(file: Storage): number {
  let count = 0;
  for (const entry of file.entries) {
    const bytes = file.read(entry);
    for (const beginning of beginnings)
      for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1)) count += 1;
  }
  return count;
}
