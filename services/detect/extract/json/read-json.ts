import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { FormatReader, Place } from '../core/format.ts';
import { plainWholeNumbers } from '../core/whole-numbers.ts';
import { blockBytes, Window } from '../core/window.ts';
import { linesOf } from '../text/read-text.ts';
import { JsonColumns } from './json-columns.ts';
import { JsonIndexer } from './json-indexer.ts';
import { QuestionLabels } from './question-labels.ts';

/** A reader for JSON: `lines` is one value a line, else one document or several. Input is UTF-8; escapes of strings are resolved. */
export function jsonReader(lines: boolean): FormatReader {
  return (input, place) => readJson(input, place, lines);
}

async function* readJson(input: ByteSource, place: Place, lines: boolean): AsyncGenerator<Block, StatusReason | null> {
  const documentId = place.session.nextDocumentId();
  const window = new Window(input);
  const head = Buffer.from(await input.peek(1024));
  const elements = !lines && /^\s*\[/.test(head.toString('latin1'));
  const indexer = new JsonIndexer({ lines, elements, maxDepth: place.session.limits.maxJsonDepth });
  const columns = new JsonColumns(indexer.paths);
  const questions = new QuestionLabels(indexer.paths);
  let line = 1;
  for (;;) {
    await window.fill(blockBytes);
    if (window.length === 0) break;
    let end = indexer.scan(window.bytes, window.start, window.end, window.ended, false);
    if (end === window.start && indexer.trouble === null && !window.ended) {
      await window.fill(Number.POSITIVE_INFINITY);
      end = indexer.scan(window.bytes, window.start, window.end, window.ended, false);
      if (end === window.start && !window.ended) {
        end = indexer.scan(window.bytes, window.start, window.end, false, true);
      }
    }
    if (end > window.start) {
      const text = window.bytes.subarray(window.start, end);
      // Before escapes are resolved: `\n` in a string is no line end of the file.
      for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) line += 1;
      columns.apply(window.bytes, indexer.fields.entries, indexer.wholeLength, window.start, end);
      questions.apply(window.bytes, indexer.fields.entries, indexer.wholeLength, window.start);
      indexer.unescape(window.bytes);
      plainWholeNumbers(window.bytes, indexer.fields.entries, indexer.wholeLength);
      const fields = indexer.fields.relativeTo(window.start, indexer.wholeLength);
      yield {
        text: indexer.inString ? text.subarray(0, fields[fields.length - 3]) : text,
        location: { kind: 'RECORDS' },
        continues: indexer.inside,
        fields,
        names: indexer.paths.names,
        archivePath: place.archivePath,
        documentId,
      };
      const stuck = indexer.trouble !== null;
      window.start = end;
      if (!stuck) continue;
    }
    // No JSON from here on, or nothing that fits the window: the rest is still text.
    yield* linesOf(window, place, documentId, line);
    if (indexer.trouble === 'deep') return 'JSON_NESTING_LEVEL_OVER_LIMIT';
    return 'MALFORMED_FILE';
  }
  return indexer.brokenLine || indexer.trouble !== null ? 'MALFORMED_FILE' : null;
}
