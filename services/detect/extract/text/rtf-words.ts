/** Groups whose content is no text of the document: fonts, styles, pictures, what programs note for each other, what stands elsewhere once more. */
export const hidden: ReadonlySet<string> = new Set([
  ...['fonttbl', 'colortbl', 'stylesheet', 'pict', 'themedata', 'colorschememapping', 'latentstyles', 'rsidtbl'],
  ...['generator', 'xmlnstbl', 'pgdsctbl', 'levelnumbers', 'panose', 'blipuid', 'bliptag', 'bkmkend', 'wgrffmtfilter'],
  ...[
    'atndate',
    'atrfstart',
    'atrfend',
    'atnref',
    'atnparent',
    'atntime',
    'fchars',
    'lchars',
    'oldcprops',
    'oldpprops',
  ],
]);

/** Groups of hexadecimal digits: embedded files, custom XML, data of fields. */
export const hexadecimal: ReadonlySet<string> = new Set(['objdata', 'datastore', 'datafield']);

export const lineEnds: ReadonlySet<string> = new Set(['par', 'line', 'row', 'page', 'sect', 'nestrow']);
export const gaps: ReadonlySet<string> = new Set(['tab', 'cell', 'nestcell']);

export const notes: ReadonlySet<string> = new Set([
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'footnote'],
]);

/** Groups that are a line of their own: notes and properties of the document. */
export const properties: ReadonlySet<string> = new Set([
  ...notes,
  ...['annotation', 'atnauthor', 'propname', 'staticval', 'title', 'subject', 'author', 'manager', 'company'],
  ...['operator', 'category', 'keywords', 'comment', 'doccomm', 'hlinkbase'],
]);

/** Groups that old readers pass over (`\\*`) and whose text stands where they do; that of all others is put aside. */
export const inPlace: ReadonlySet<string> = new Set([
  ...['shpinst', 'fldinst', 'annotation', 'atnauthor', 'atnid', 'docvar', 'userprops', 'revtbl', 'ffname', 'ffdeftext'],
  ...['ffhelptext', 'ffstattext', 'ffl', 'formfield', 'shppict', 'nesttableprops'],
]);

/** Code pages of Windows by `\fcharset`. */
const charsets: ReadonlyMap<number, number> = new Map([
  ...([
    [77, 10000],
    [128, 932],
    [129, 949],
    [130, 949],
    [134, 936],
    [136, 950],
    [161, 1253],
    [162, 1254],
  ] as const),
  ...([
    [163, 1258],
    [177, 1255],
    [178, 1256],
    [186, 1257],
    [204, 1251],
    [222, 874],
    [238, 1250],
    [254, 437],
  ] as const),
]);

/** Code pages that words of a document or of one of its fonts name; null for other words. */
export function codePageOf(word: string, parameter: number): number | null {
  if (word === 'ansicpg' || word === 'cpg') return parameter;
  if (word === 'fcharset') return charsets.get(parameter) ?? null;
  return { mac: 10000, pc: 437, pca: 850 }[word] ?? null;
}
