import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ExtractError } from '../core/extract-error.ts';
import { PdfThread } from './pdf-thread.ts';

/** What is read of a PDF. */
export interface Pdf {
  readonly pages: number;
  /** The lines of a page, counted from 1, then its form values, notes and links. */
  lines(pageNumber: number): AsyncGenerator<string>;
  /** Whether a page shows anything but text: paths, or a picture, which is all that a scanned page has. */
  draws(pageNumber: number): Promise<boolean>;
  /** What its author says of it, `Title: …`, and its bookmarks. */
  about(): Promise<readonly string[]>;
  attachments(): Promise<{ readonly name: string; readonly content: Uint8Array }[]>;
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
  return {
    pages: document.numPages,
    async *lines(pageNumber) {
      const page = await alive(document.getPage(pageNumber));
      try {
        yield* textLines(page.streamTextContent(), alive);
        for (const annotation of await alive(page.getAnnotations())) yield* annotationTexts(annotation);
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
      const { info }: { readonly info: unknown } = await alive(document.getMetadata());
      return [...infoTexts(info), ...bookmarks(await alive(document.getOutline()), 0)];
    },
    async attachments() {
      const files: unknown = await alive(document.getAttachments());
      return typeof files === 'object' && files !== null ? Object.values(files).flatMap(attachmentOf) : [];
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

async function* textLines(stream: ReadableStream, alive: Alive): AsyncGenerator<string> {
  let line = '';
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await alive(reader.read());
      if (done) break;
      const items: unknown[] =
        typeof value === 'object' && value !== null && Array.isArray(value.items) ? value.items : [];
      for (const item of items) {
        if (typeof item !== 'object' || item === null || !('str' in item) || typeof item.str !== 'string') continue;
        line += item.str;
        if ((!('hasEOL' in item) || item.hasEOL !== true) && line.length < maxLineLength) continue;
        yield line;
        line = '';
      }
    }
  } finally {
    await alive(reader.cancel()).catch(() => {});
  }
  if (line !== '') yield line;
}

function* annotationTexts(annotation: unknown): Generator<string> {
  if (typeof annotation !== 'object' || annotation === null) return;
  const { fieldName, alternativeText, fieldValue, contentsObj, url }: Record<string, unknown> = { ...annotation };
  if (typeof alternativeText === 'string' && alternativeText !== '') yield alternativeText;
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  for (const value of values) {
    if (typeof value === 'string' && value !== '')
      yield typeof fieldName === 'string' ? `${fieldName}: ${value}` : value;
  }
  if (
    typeof contentsObj === 'object' &&
    contentsObj !== null &&
    'str' in contentsObj &&
    typeof contentsObj.str === 'string'
  ) {
    if (contentsObj.str !== '') yield contentsObj.str;
  }
  if (typeof url === 'string') yield url;
}

/** Entries of the information dictionary (ISO 32000-1, 14.3.3), the author's own among them. */
function* infoTexts(info: unknown): Generator<string> {
  if (typeof info !== 'object' || info === null) return;
  for (const [key, value] of Object.entries(info)) {
    if (key === 'Custom' && typeof value === 'object') yield* infoTexts(value);
    else if (typeof value === 'string' && value !== '' && !technical.has(key)) yield `${key}: ${value}`;
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

function attachmentOf(file: unknown): { name: string; content: Uint8Array }[] {
  if (typeof file !== 'object' || file === null || !('content' in file) || !(file.content instanceof Uint8Array))
    return [];
  return [
    {
      name: 'filename' in file && typeof file.filename === 'string' ? file.filename : 'attachment',
      content: file.content,
    },
  ];
}
