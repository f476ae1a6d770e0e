import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineBlocks } from '../text/line-blocks.ts';
import { NamedLines, type ReadLine } from './named-lines.ts';

/** Subfields of `:86:`: by number as the German banks' DFÜ agreement has them, by word as the Dutch ones do. */
const subfields: Readonly<Record<string, string>> = {
  '30': 'bic',
  '31': 'bank account number',
  '32': 'account holder name',
  '33': 'account holder name',
  IBAN: 'iban',
  BIC: 'bic',
  NAME: 'account holder name',
  ADDR: 'address',
};
const subfield = /\?(\d\d)|\/([A-Z]{2,5})\//g;

/** Reads the lines of statements; what a line begins may go on with the next. */
function statementLines(): ReadLine {
  let tag = '';
  let name = '';
  return (line, add, blank) => {
    const begins = /^:(\d\d[A-Z]?):/.exec(line);
    if (begins !== null) {
      tag = begins[1] ?? '';
      name = tag.startsWith('25') ? 'bank account number' : '';
    } else if (/^[-{}]/.test(line)) tag = '';
    let at = begins?.[0].length ?? 0;
    if (tag === '86') {
      subfield.lastIndex = at;
      for (let mark = subfield.exec(line); mark !== null; mark = subfield.exec(line)) {
        add(at, mark.index, name);
        at = subfield.lastIndex;
        if (mark[1] !== undefined) blank(mark.index, at);
        name = subfields[mark[1] ?? mark[2] ?? ''] ?? '';
      }
    }
    // A bank's code may stand before the account.
    if (begins !== null && tag.startsWith('25')) at = Math.max(at, line.indexOf('/') + 1);
    add(at, line.length, name);
  };
}

/** SWIFT MT940, MT942: statements of accounts, as text whose subfields have their names. */
export async function* readSwift(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  yield* lineBlocks(new Window(input), place, place.session.nextDocumentId(), new NamedLines(statementLines()));
  return null;
}
