import { z } from 'zod';
import { type DetectTextOptions, detectText } from './detect-text.ts';

/** One line of input: an id, a text, and the column or field name that the text stands under, if any. */
const record = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), header: z.string().optional() });

/** A line that is no record. `line` counts from 1; the message names no content. */
export class RecordError extends Error {
  readonly line: number;

  constructor(line: number, cause: unknown) {
    super(`line ${line} is no record {"id","text","header"?}`, { cause });
    this.name = 'RecordError';
    this.line = line;
  }
}

/**
 * Maps JSON lines `{"id","text","header"?}` to JSON lines `{"id","detections":[{"identifier","category","start","end","confidence"}]}`
 * in the same order; offsets in UTF-16 code units. Empty lines are passed over. Throws RecordError.
 */
export async function* detectRecords(
  lines: AsyncIterable<string>,
  identifiers?: DetectTextOptions['identifiers'],
): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    let parsed: z.infer<typeof record>;
    try {
      parsed = record.parse(JSON.parse(line));
    } catch (error) {
      throw new RecordError(number, error);
    }
    const { id, text, header } = parsed;
    const options = {
      ...(header === undefined ? {} : { header }),
      ...(identifiers === undefined ? {} : { identifiers }),
    };
    const detections = detectText(text, options).map(({ identifier, category, start, end, confidence }) => ({
      identifier,
      category,
      start,
      end,
      confidence,
    }));
    yield JSON.stringify({ id, detections });
  }
}
