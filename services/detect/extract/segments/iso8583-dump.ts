import { labelOfDataElement } from '../core/iso8583.ts';
import { namedLinesReader } from './named-lines.ts';

/** `DE002 Primary Account Number....: X`, `Field-2 : X`. */
const element = /^.{0,40}?\b(?:DE|[Ff]ield|[Bb]it)(?:[-_ ]| id=")?0{0,2}(\d{1,3})\b[^:=]{0,64}[:=]\s*(\S.*)$/;

/** Card messages (ISO 8583) as switches print them, an element on a line. */
export const readIso8583Dump = namedLinesReader(() => (line, add) => {
  const found = element.exec(line);
  const label = found === null ? '' : labelOfDataElement(found[1] ?? '');
  const value = found?.[2]?.trimEnd() ?? '';
  if (label === '') return add(0, line.length, '');
  const start = line.lastIndexOf(found?.[2] ?? '');
  add(0, start, '');
  const field = /^[[<'"]?([^\]>'"]*)/.exec(value)?.[1] ?? value;
  const from = start + value.indexOf(field);
  add(from, from + field.length, label);
});
