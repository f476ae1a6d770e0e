import { type AddPart, namedLinesReader, type ReadLine } from './named-lines.ts';
import { addParty } from './swift-party.ts';

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
/** The other side: its account, bank and name. */
const counterparty = ['iban', 'bic', 'account holder name'] as const;

/** Who sends and who receives, with a terminal's letter behind their BIC. */
const ends = /\{1:[A-Z]\d\d([A-Z]{6}[A-Z0-9]{2})|\{2:(?:I\d{3}|O\d{13})([A-Z]{6}[A-Z0-9]{2})/g;

function addCounterparty(line: string, from: number, to: number, add: AddPart): void {
  let start = from;
  for (const name of counterparty) {
    const slash = line.indexOf('/', start);
    const end = slash < 0 || slash > to ? to : slash;
    add(start, end, name);
    start = end + 1;
  }
}

/** Reads the lines of messages; what a line begins may go on with the next. */
function messageLines(): ReadLine {
  let tag = '';
  let name = '';
  const party = { line: 0, named: 0 };
  return (line, add, blank) => {
    const begins = /^(?:\{4:)?:(\d\d[A-Z]?):/.exec(line);
    if (begins !== null) {
      tag = begins[1] ?? '';
      name = tag.startsWith('25') ? 'bank account number' : '';
      party.line = 0;
      party.named = 0;
    } else if (/^[-{}]/.test(line)) {
      tag = '';
      for (const { 0: all, 1: from, 2: to, index } of line.matchAll(ends)) {
        const end = index + all.length;
        add(end - (from ?? to ?? '').length, end, 'bic');
      }
      return;
    }
    let at = begins?.[0].length ?? 0;
    if (/^5\d[A-Z]?$/.test(tag)) {
      addParty(tag[2] ?? '', !/^5[09]/.test(tag), party, line, at, add);
      return;
    }
    if (tag === '86') {
      subfield.lastIndex = at;
      for (let mark = subfield.exec(line); mark !== null; mark = subfield.exec(line)) {
        add(at, mark.index, name);
        at = subfield.lastIndex;
        if (mark[1] !== undefined) blank(mark.index, at);
        name = subfields[mark[1] ?? mark[2] ?? ''] ?? '';
        if (mark[2] !== 'CNTP') continue;
        const next = line.indexOf('//', at);
        const end = next < 0 ? line.length : next;
        addCounterparty(line, at, end, add);
        at = end;
        subfield.lastIndex = at;
      }
    }
    // A bank's code may stand before the account.
    if (begins !== null && tag.startsWith('25')) at = Math.max(at, line.indexOf('/') + 1);
    add(at, line.length, name);
  };
}

/** SWIFT MT: statements of accounts, payments and others, as text whose subfields have their names. */
export const readSwift = namedLinesReader(messageLines);
