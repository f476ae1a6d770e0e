import { namedLinesReader } from './named-lines.ts';

/** Fields by their tag (FIX 4.4, 5.0 SP2). */
const tags: ReadonlyMap<string, string> = new Map([
  ['1', 'account number'],
  ['553', 'username'],
  ['554', 'password'],
  ['925', 'password'],
]);

/** Logs show the byte 01 between fields as what can be read. */
const field = /(?<=(?:^|[\x01|^;]| )(\d{1,4}))=([^\x01|^;]{1,256})/g;

/** Logs of FIX messages. */
export const readFix = namedLinesReader(() => (line, add) => {
  for (const { 1: tag = '', 2: value = '', index } of line.matchAll(field))
    add(index + 1, index + 1 + value.length, tags.get(tag) ?? '');
});
