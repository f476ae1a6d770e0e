import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { Window } from '../core/window.ts';
import { lineBlocks } from '../text/line-blocks.ts';
import { NamedLines, type ReadLine } from './named-lines.ts';

/** Elements of AAMVA's card design standard (annex D), those of earlier versions too: the first had other names, address and numbers. */
const elements: Readonly<Record<string, string>> = {
  DAQ: 'driver license number',
  DAA: 'full name',
  DCS: 'last name',
  DAB: 'last name',
  DAC: 'first name',
  DCT: 'first name',
  DAD: 'middle name',
  DBN: 'last name',
  DBG: 'first name',
  DBO: 'last name',
  DBP: 'first name',
  DBQ: 'middle name',
  DBB: 'date of birth',
  DBL: 'date of birth',
  DAG: 'street address',
  DAH: 'address line 2',
  DAI: 'city',
  DAJ: 'state',
  DAK: 'zip code',
  DAL: 'street address',
  DAM: 'address line 2',
  DAN: 'city',
  DAP: 'zip code',
  DBK: 'social security number',
  DBM: 'social security number',
  DBA: 'expiry',
  DBD: 'date of issue',
};

/** An element, behind the header of its subfile where it is the first. */
const element = /^(?:[\s\S]{0,60}?(?:DL|ID|EN))?(D[A-D][A-Z])/;

const readElement: ReadLine = (line, add, blank) => {
  const found = element.exec(line);
  const name = elements[found?.[1] ?? ''];
  if (found === null || name === undefined) return;
  const { length } = found[0];
  blank(length - 3, length);
  add(length, line.length, name);
};

/** What the bar code of a North American driving licence holds (PDF417): one element a line. */
export async function* readAamva(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  yield* lineBlocks(new Window(input), place, place.session.nextDocumentId(), new NamedLines(readElement));
  return null;
}
