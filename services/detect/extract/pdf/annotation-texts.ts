type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown => typeof value === 'object' && value !== null;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const strings = (value: unknown): string[] => list(value).filter((item) => typeof item === 'string');
const said = (value: unknown): string[] => (isObject(value) ? strings(value['str']) : []);

/** Texts of a note, a link or a field of a form, as pdf.js tells of it: its value with its name, all else once. */
export function annotationTexts(annotation: unknown): string[] {
  if (!isObject(annotation)) return [];
  const { fieldName, fieldValue, options, actions } = annotation;
  const values = strings(fieldValue).filter((value) => value !== '');
  const choices = list(options).flatMap((option) => (isObject(option) ? strings(option['displayValue']) : []));
  const scripts = isObject(actions) ? Object.values(actions).flatMap(strings) : [];
  const others = [
    ...strings(annotation['alternativeText']),
    ...strings(annotation['defaultFieldValue']),
    ...choices,
    ...said(annotation['titleObj']),
    ...said(annotation['contentsObj']),
    ...said(annotation['richText']),
    ...strings(annotation['textContent']),
    ...strings(annotation['url']),
    ...scripts,
  ];
  const once = new Set(others.filter((text) => text !== '' && !values.includes(text)));
  return [...values.map((value) => (typeof fieldName === 'string' ? `${fieldName}: ${value}` : value)), ...once];
}

const maxDepth = 100;

/** What a tagged page says of its pictures, out of its tree of structure. */
export function alternativeTexts(node: unknown, depth = 0): string[] {
  if (!isObject(node) || depth > maxDepth) return [];
  const inner = Array.isArray(node['children']) ? node['children'] : [];
  return [...strings(node['alt']), ...inner.flatMap((child) => alternativeTexts(child, depth + 1))];
}

/** A file that is attached to a document or to a place of a page. */
export interface AttachedFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly description: string;
}

export function attachedFile(file: unknown): AttachedFile[] {
  if (!isObject(file) || !(file['content'] instanceof Uint8Array)) return [];
  const [name = 'attachment'] = strings(file['filename']);
  const [description = ''] = strings(file['description']);
  return [{ name, content: file['content'], description }];
}
