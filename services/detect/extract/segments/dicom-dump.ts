import { labelOfDicomTag } from '../core/dicom-tags.ts';
import { type AddPart, namedLinesReader } from './named-lines.ts';

/** `(0010,0020) LO [X]` of DCMTK, `(0010,0020) Patient ID  LO: 'X'` of pydicom. */
const element = /^\s*\(([\da-f]{4}), ?([\da-f]{4})\) (?:([A-Z]{2}) \[([^\]]*)\]|.{1,64}? +([A-Z]{2}): '?([^']*)'?)/i;

function addName(text: string, from: number, add: AddPart): void {
  let start = from;
  for (const [index, part] of text.split('^').entries()) {
    add(start, start + part.trimEnd().length, index === 0 ? 'last name' : index < 3 ? 'first name' : '');
    start += part.length + 1;
  }
}

/** Headers of DICOM files as DCMTK and pydicom print them. */
export const readDicomDump = namedLinesReader(() => (line, add) => {
  const found = element.exec(line);
  if (found === null) return add(0, line.length, '');
  const [all, group = '', number = '', dumped, inBrackets, printed, inQuotes] = found;
  const value = inBrackets ?? inQuotes ?? '';
  const start = all.lastIndexOf(value);
  if ((dumped ?? printed) === 'PN' && value.includes('^')) addName(value, start, add);
  else add(start, start + value.trimEnd().length, labelOfDicomTag(group + number));
});
