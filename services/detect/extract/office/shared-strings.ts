import { ExtractError } from '../core/extract-error.ts';
import type { OfficeParts } from './office-parts.ts';
import { plainStrings } from './plain-elements.ts';
import { xmlEvents } from './xml-events.ts';

/** Characters of shared strings that are held for a workbook. */
const maxCharacters = 48 * 1024 * 1024;
const maxStrings = 4_000_000;

/** The strings that cells point to by number. */
export async function sharedStrings(parts: OfficeParts): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let characters = 0;
  const add = (string: string): void => {
    characters += string.length;
    if (characters > maxCharacters || strings.length >= maxStrings) {
      throw new ExtractError('OOXML_UNCOMPRESSED_SIZE_EXCEEDS_LIMIT', 'shared strings too large');
    }
    strings.push(string);
  };
  const takeString = (string: string): void => {
    text = string;
    add(string);
  };
  const events = xmlEvents(parts.bytes('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') isText = true;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'si') add(text);
    },
    plain: { begin: '<si', endTag: '</si>', take: (xml, at) => (isText ? at : plainStrings(xml, at, takeString)) },
  });
  for await (const _ of events);
  return strings;
}
