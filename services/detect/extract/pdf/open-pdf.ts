import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ExtractError } from '../core/extract-error.ts';
import { type AttachedFile, alternativeTexts, annotationTexts, attachedFile } from './annotation-texts.ts';
import type { PageLine, PagePiece } from './page-table.ts';
import { PdfThread } from './pdf-thread.ts';

/** What is read of a PDF. */
export interface Pdf {
  readonly pages: number;
  /** The lines of a page, counted from 1, then what is said of its pictures, its form values, notes and links. */
  lines(pageNumber: number): AsyncGenerator<PageLine>;
  /** Whether a page shows anything but text: paths, or a picture, which is all that a scanned page has. */
  draws(pageNumber: number): Promise<boolean>;
  /** What its author says of it, `Title: …`, its bookmarks and scripts. */
  about(): Promise<readonly string[]>;
  /** Whether its text is that of a form in XML alone (XFA), which its pages do not show. */
  isOnlyXfa(): Promise<boolean>;
  /** Files attached to it, and to the pages whose lines were asked for. */
  attachments(): Promise<AttachedFile[]>;
  close(): Promise<void>;
}

const maxLineLength = 64 * 1024;
const maxBookmarkDepth = 64;

/** What programs write into the information dictionary. */
const technical = new Set([
  'PDFFormatVersion',
  'Language',
  'EncryptFilterName',
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
  'Trapped',
]);

/**
 * Opens a PDF with pdf.js: no scripts, no fonts from outside, nothing over the net. ENCRYPTED_ARCHIVE behind a password. Parsing runs in a
 * thread of its own, because damaged files make pdf.js leave rejections unhandled, which end a thread.
 */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdfjs = await loadPdfjs();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const thread = PdfThread.shared();
  const port = thread.connect();
  const worker = pdfjs.PDFWorker.create({ port, verbosity: pdfjs.VerbosityLevel.ERRORS });
  const { OPS } = pdfjs;
  const ofBlankPages = new Set<number>([
    OPS.dependency,
    OPS.transform,
    OPS.beginText,
    OPS.endText,
    OPS.setFont,
    OPS.setLeading,
  ]);
  const alive = <T>(promise: Promise<T>): Promise<T> => thread.alive(promise);
  /** Asked for before it is needed, so that the thread does not wait for the next question; a failure is told when it is. */
  const ahead = <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => {});
    return promise;
  };
  const close = async (): Promise<void> => {
    await alive(task.destroy()).catch(() => {});
    worker.destroy();
    port.close();
  };
  const task = pdfjs.getDocument({
    worker,
    // A copy: pdf.js takes the buffer away.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const document = await alive(task.promise).catch(async (error: unknown) => {
    await close();
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new ExtractError(locked ? 'ENCRYPTED_ARCHIVE' : 'MALFORMED_FILE', 'pdf', { cause: error });
  });
  const pinned: AttachedFile[] = [];
  return {
    pages: document.numPages,
    async *lines(pageNumber) {
      const page = await alive(document.getPage(pageNumber));
      if (pageNumber < document.numPages) void ahead(document.getPage(pageNumber + 1));
      try {
        const stream = page.streamTextContent();
        const tree = ahead(page.getStructTree());
        const annotations = ahead(page.getAnnotations());
        yield* textLines(stream, alive);
        for (const text of alternativeTexts(await alive(tree))) yield { text, pieces: [] };
        for (const annotation of await alive(annotations)) {
          for (const text of annotationTexts(annotation)) yield { text, pieces: [] };
          pinned.push(...attachedFile(annotation.file));
        }
      } finally {
        page.cleanup();
      }
    },
    async draws(pageNumber) {
      const page = await alive(document.getPage(pageNumber));
      const { fnArray } = await alive(page.getOperatorList());
      page.cleanup();
      // Pictures are taken out before they are decoded (`maxImageSize`): what was set up for them stays.
      return fnArray.some((operator) => !ofBlankPages.has(operator));
    },
    async about() {
      const { info, metadata } = await alive(document.getMetadata());
      const scripts: unknown = await alive(document.getJSActions());
      return [
        ...infoTexts(info),
        ...xmpTexts(metadata),
        ...bookmarks(await alive(document.getOutline()), 0),
        ...Object.values(scripts ?? {})
          .flat()
          .map(String),
      ];
    },
    async isOnlyXfa() {
      const { info }: { readonly info: unknown } = await alive(document.getMetadata());
      const { IsXFAPresent, IsAcroFormPresent }: Record<string, unknown> = { ...(info ?? {}) };
      return IsXFAPresent === true && IsAcroFormPresent !== true;
    },
    async attachments() {
      const files: unknown = await alive(document.getAttachments());
      return [...Object.values(files ?? {}).flatMap(attachedFile), ...pinned];
    },
    close,
  };
}

/** pdf.js looks for a canvas when it loads, and warns on the console when there is none; text needs none. */
export async function loadPdfjs(): Promise<typeof import('pdfjs-dist')> {
  const scope: Record<string, unknown> = globalThis;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
  const { warn, log } = console;
  console.warn = console.log = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    Object.assign(console, { warn, log });
  }
}

type Alive = <T>(promise: Promise<T>) => Promise<T>;

/** Of the height of letters: a wider gap than this sets pieces of a line apart, as no blank between words does. */
const leastGap = 0.8;

interface Glyphs {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

interface TextItem {
  readonly str: string;
  readonly hasEOL?: unknown;
  readonly transform?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
}
const isTextItem = (item: unknown): item is TextItem =>
  typeof item === 'object' && item !== null && 'str' in item && typeof item.str === 'string';
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** What pdf.js gives out of a run of text; null for marks of content. */
function glyphsOf(item: unknown): Glyphs | null {
  if (!isTextItem(item)) return null;
  const { str, hasEOL, transform, width, height } = item;
  const x = Array.isArray(transform) ? number(transform[4]) : 0;
  return { str, hasEOL: hasEOL === true, x, width: number(width), height: number(height) };
}

function addPiece(pieces: PagePiece[], { str, x, width, height }: Glyphs): void {
  if (str.trim() === '') return;
  const last = pieces.at(-1);
  const gap = last === undefined ? 0 : x - last.end;
  if (last === undefined || gap > leastGap * height || gap < -height)
    pieces.push({ text: str, start: x, end: x + width });
  else
    pieces[pieces.length - 1] = { ...last, text: `${last.text}${gap > height / 10 ? ' ' : ''}${str}`, end: x + width };
}

async function* textLines(stream: ReadableStream, alive: Alive): AsyncGenerator<PageLine> {
  let text = '';
  let pieces: PagePiece[] = [];
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await alive(reader.read());
      if (done) break;
      const items: unknown[] =
        typeof value === 'object' && value !== null && Array.isArray(value.items) ? value.items : [];
      for (const item of items) {
        const glyphs = glyphsOf(item);
        if (glyphs === null) continue;
        text += glyphs.str;
        addPiece(pieces, glyphs);
        if (!glyphs.hasEOL && text.length < maxLineLength) continue;
        yield { text, pieces };
        text = '';
        pieces = [];
      }
    }
  } finally {
    await alive(reader.cancel()).catch(() => {});
  }
  if (text !== '') yield { text, pieces };
}

/** Entries of the information dictionary (ISO 32000-1, 14.3.3), the author's own among them. */
function* infoTexts(info: unknown): Generator<string> {
  if (typeof info !== 'object' || info === null) return;
  for (const [key, value] of Object.entries(info)) {
    if (key === 'Custom' && typeof value === 'object') yield* infoTexts(value);
    else if (typeof value === 'string' && value !== '' && !technical.has(key)) yield `${key}: ${value}`;
  }
}

/** Of XMP what programs write for each other. */
const technicalXmp =
  /^(?:xmpmm|xmptpg|stevt|stref|pdfaid|pdfx?):|^xmp:(?:\w*date|creatortool)$|^pdf:producer$|^dc:(?:format|date|language)$/i;

function* xmpTexts(metadata: Iterable<readonly [string, unknown]> | null): Generator<string> {
  for (const [name, value] of metadata ?? []) {
    if (technicalXmp.test(name)) continue;
    for (const text of Array.isArray(value) ? value : [value])
      if (typeof text === 'string' && text.trim() !== '') yield `${name}: ${text}`;
  }
}

function* bookmarks(items: unknown, depth: number): Generator<string> {
  if (!Array.isArray(items) || depth > maxBookmarkDepth) return;
  for (const item of items) {
    if (typeof item !== 'object' || item === null) continue;
    const { title, url, items: inner }: Record<string, unknown> = { ...item };
    if (typeof title === 'string') yield title;
    if (typeof url === 'string') yield url;
    yield* bookmarks(inner, depth + 1);
  }
}
