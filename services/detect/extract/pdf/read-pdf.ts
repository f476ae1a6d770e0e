import type { StatusReason } from '../../../model/index.ts';
import { MemberReport } from '../archive/member-report.ts';
import { enterArchive, readMember } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { BlockBuilder } from '../core/block-builder.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { NameList } from '../core/name-list.ts';
import { textLines } from '../core/text-lines.ts';
import { whole } from '../core/whole.ts';
import { type PdfObjects, pdfObjects } from './object-strings.ts';
import { openPdf, type Pdf } from './open-pdf.ts';
import { cellsOfPage, type PageLine } from './page-table.ts';
import { picturesIn } from './picture-count.ts';

/** What stands for letters that a font has no meaning for: codes of its own, and Unicode's places without one. */
const noLetters = /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/g;

/** Notes and properties that are kept to tell what has been read. */
const mostSaid = 100_000;

/** A value stands behind its name. */
function addSaid(said: Set<string>, text: string): void {
  said.add(text.trim());
  said.add(text.slice(text.indexOf(': ') + 1).trim());
}

/**
 * PDF: a page at a time, with form values, notes and where links lead; then what is said of the document, as lines, and the files attached. A document without any text is told as
 * UNABLE_TO_PARSE_FILE: it shows pictures of text. So is one with pages that draw something and hold no text, beside others that do, one with a page
 * whose font does not say what a fifth of its letters mean, and a form that is in XFA alone.
 */
export async function* readPdf(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  let pdf: Pdf | null = null;
  try {
    pdf = await openPdf(held.whole());
    place.session.unreadPictures += picturesIn(held.whole());
    const documentId = place.session.nextDocumentId();
    const names = new NameList();
    let anyText = false;
    let damaged = false;
    let pictured = false;
    const said = new Set<string>();
    for (let pageNumber = 1; pageNumber <= pdf.pages; pageNumber++) {
      const page = new PageText(place, documentId, pageNumber, names);
      let silent = true;
      let odd = 0;
      let letters = 0;
      try {
        for await (const line of pdf.lines(pageNumber)) {
          const { text } = line;
          // What is no run of letters on the page stands in its objects.
          if (line.pieces.length === 0 && said.size < mostSaid) addSaid(said, text);
          silent = false;
          if (text.trim() !== '') anyText = true;
          letters += text.length;
          odd += text.match(noLetters)?.length ?? 0;
          yield* page.add(line);
        }
        pictured ||= silent ? await pdf.draws(pageNumber) : odd >= 8 && odd * 5 >= letters;
      } catch (error) {
        if (error instanceof ExtractError) throw error;
        damaged = true;
      }
      yield* page.rest();
    }
    const about = await pdf.about();
    yield* textLines(about, place);
    for (const text of about) addSaid(said, text);
    const objects = pdfObjects(held.whole());
    yield* textLines(
      [...objects.strings].filter((text) => !said.has(text)),
      place,
    );
    pictured ||= objects.xml.length === 0 && (await pdf.isOnlyXfa());
    const attached = yield* readAttached(pdf, objects, place);
    if (attached !== null) return attached;
    if (damaged) return 'MALFORMED_FILE';
    return (anyText && !pictured) || pdf.pages === 0 ? null : 'UNABLE_TO_PARSE_FILE';
  } finally {
    await pdf?.close();
    await held.close();
  }
}

async function* readAttached(pdf: Pdf, objects: PdfObjects, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const files = await pdf.attachments();
  if (files.length + objects.xml.length + objects.files === 0) return null;
  const descriptions = files.map(({ description }) => description);
  yield* textLines(
    descriptions.filter((text) => text !== ''),
    place,
  );
  enterArchive(place);
  const report = new MemberReport();
  if (objects.files > files.length) report.archive('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  const members = [...files, ...objects.xml.map((content, i) => ({ name: `form ${i + 1}.xml`, content }))];
  for (const { name, content } of members) {
    place.session.countExtracted(content.length);
    yield* readMember(whole(content), place, name, report);
    if (report.exhausted) break;
  }
  return report.reason;
}

/** Lines of a page that wait for those below them: names of columns are told by what stands under them. */
const maxWaiting = 2_000;

/** Writes the lines of a page; cells of tables are fields under the names of their columns. */
class PageText {
  readonly #place: Place;
  readonly #documentId: number;
  readonly #pageNumber: number;
  readonly #names: NameList;
  #waiting: PageLine[] = [];

  constructor(place: Place, documentId: number, pageNumber: number, names: NameList) {
    this.#place = place;
    this.#documentId = documentId;
    this.#pageNumber = pageNumber;
    this.#names = names;
  }

  *add(line: PageLine): Generator<Block> {
    this.#waiting.push(line);
    if (this.#waiting.length >= maxWaiting) yield* this.rest();
  }

  /** All that is left. */
  *rest(): Generator<Block> {
    const lines = this.#waiting;
    this.#waiting = [];
    const cells = cellsOfPage(lines).map(
      (row) => row?.map(({ text, name }) => ({ text, name: this.#names.indexOf(name) })) ?? null,
    );
    const names = cells.some((row) => row !== null) ? this.#names.names : null;
    const location = { kind: 'PAGE', pageNumber: this.#pageNumber } as const;
    const builder = new BlockBuilder(this.#place, this.#documentId, location, names);
    for (const [i, { text }] of lines.entries()) {
      const row = cells[i] ?? null;
      if (row === null) builder.text(text);
      else {
        for (const cell of row) builder.value(cell.text, cell.name, 0);
        // Text below goes on in no cell.
        builder.within(-1);
      }
      builder.endRow();
      yield* builder.full();
    }
    yield* builder.rest();
  }
}
