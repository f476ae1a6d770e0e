import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineBlocks } from '../text/line-blocks.ts';
import { type AddPart, NamedLines, type ReadLine } from './named-lines.ts';
import { unfold } from './unfold.ts';

/** Properties of vCard (RFC 6350) by what they hold, or what their parts between semicolons do; others keep their own name. */
const properties: Readonly<Record<string, string | readonly string[]>> = {
  N: ['last name', 'first name', 'middle name'],
  FN: 'full name',
  TEL: 'phone',
  ADR: ['po box', 'street address', 'street address', 'city', 'state', 'zip code', 'country'],
  LABEL: 'address',
  BDAY: 'date of birth',
};

/** The name of a property before its parameters and value; a group may stand before it. */
const property = /^(?:[\w-]{1,32}\.)?([A-Za-z][A-Za-z0-9-]{0,63})(?=[;:])/;

/** A colon that ends the parameters: not one in quotes. */
const parameters = /^(?:[^:"]|"[^"]*")*:/;
/** Who attends, in calendars (RFC 5545). */
const commonName = /;CN=(?:"([^"]+)"|([^;:"]+))/i;

function addParts(line: string, from: number, names: readonly string[], add: AddPart): void {
  let start = from;
  let part = 0;
  for (let at = from; at <= line.length; at++) {
    if (line[at] === '\\') at++;
    else if (at === line.length || line[at] === ';') {
      add(start, at, names[part] ?? '');
      start = at + 1;
      part++;
    }
  }
}

/** Reads the lines of cards and calendars; `attached` hears of files in them. */
function cardLines(attached: () => void): ReadLine {
  return (line, add) => {
    const key = property.exec(line)?.[1]?.toUpperCase() ?? '';
    const value = key === '' ? 0 : (parameters.exec(line)?.[0].length ?? 0);
    if (key === 'ATTACH' && /;ENCODING=B/i.test(line.slice(0, value))) attached();
    const holds = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const name = typeof holds === 'string' ? holds : holds === undefined ? key.toLowerCase() : '';
    const who = commonName.exec(line.slice(0, value));
    const whoName = who?.[1] ?? who?.[2] ?? '';
    if (who !== null) {
      const start = who.index + who[0].lastIndexOf(whoName);
      add(start, start + whoName.length, 'full name');
    }
    if (typeof holds === 'object') addParts(line, value, holds, add);
    else add(value, line.length, name);
  };
}

/**
 * vCard and iCalendar, as text whose properties have the names of what they hold. ARCHIVE_CONTAINS_UNPROCESSED_FILES where a calendar has
 * files in it; pictures and keys are no text.
 */
export async function* readVcard(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  let reason: StatusReason | null = null;
  const lines = cardLines(() => {
    reason = 'ARCHIVE_CONTAINS_UNPROCESSED_FILES';
  });
  yield* lineBlocks(new Window(input), place, place.session.nextDocumentId(), new NamedLines(lines, unfold));
  return reason;
}
