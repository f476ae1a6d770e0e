/** Office documents that are zips. */
export type OfficeKind = 'docx' | 'xlsx' | 'pptx' | 'odf';

const marks: readonly (readonly [name: string, kind: OfficeKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

const officeMarks: ReadonlySet<string> = new Set([
  ...marks.map(([name]) => name),
  '[Content_Types].xml',
  'mimetype',
  'content.xml',
]);

/** The main part of a Word document, `document2.xml` where a service wrote it. */
export const mainText = /^word\/document\d*\.xml$/;

/** The member by which an office document is known that one of this name is, null when it is none. */
export function officeMark(name: string): string | null {
  return mainText.test(name) ? marks[0]![0] : officeMarks.has(name) ? name : null;
}

/** The kind of office document that a zip with these members is, null when it is none. */
export function officeKind(found: ReadonlySet<string>): OfficeKind | null {
  if (found.has('[Content_Types].xml')) return marks.find(([name]) => found.has(name))?.[1] ?? null;
  return found.has('mimetype') && found.has('content.xml') ? 'odf' : null;
}
