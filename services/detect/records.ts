import { z } from 'zod';
import { type DetectTextOptions, detectText, type ReadBlock } from './detect-text.ts';
import { plainSigns, unitsOf } from './extract/text/plain-signs.ts';
import { resolveQueries } from './extract/text/url-queries.ts';
import { createModelPass } from './model/model-pass.ts';
import { structuredBlocks } from './record-blocks.ts';
import { recordText } from './record-text.ts';

/** One line of input: an id, a text, and the column or field name that the text stands under, if any (or null, as other programs write none). */
const record = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  header: z
    .string()
    .nullish()
    .transform((header) => header ?? undefined),
});

/** A line that is no record. `line` counts from 1; the message names no content. */
export class RecordError extends Error {
  readonly line: number;

  constructor(line: number, cause: unknown) {
    super(`line ${line} is no record {"id","text","header"?}`, { cause });
    this.name = 'RecordError';
    this.line = line;
  }
}

/** A record with plain signs, and where its units stood. */
type Input = z.infer<typeof record> & { readonly at: (unit: number) => number };

function resolved(input: Input): Input {
  const { text, at } = recordText(input.text, input.header);
  return { ...input, text, at: (unit) => input.at(at(unit)) };
}

/** Records that the model reads at once: enough of like length to fill its batches. */
const batchRecords = 512;

export interface DetectRecordsOptions {
  readonly identifiers?: DetectTextOptions['identifiers'];
  /** Folder of the model; without it, or when it holds another one, names and addresses are found by rules alone. */
  readonly model?: string | undefined;
}

function answer(
  { id, text, header, at }: Input,
  seen: Pick<DetectTextOptions, 'entities' | 'read'>,
  { identifiers }: DetectRecordsOptions,
): string {
  const found = detectText(text, {
    ...seen,
    ...(header === undefined ? {} : { header }),
    ...(identifiers === undefined ? {} : { identifiers }),
  });
  const detections = found.map(({ identifier, category, start, end, confidence }) => ({
    identifier,
    category,
    start: at(start),
    end: at(end),
    confidence,
  }));
  return JSON.stringify({ id, detections });
}

/**
 * Maps JSON lines `{"id","text","header"?}` to JSON lines `{"id","detections":[{"identifier","category","start","end","confidence"}]}`
 * in the same order; offsets in UTF-16 code units. Empty lines are passed over. Throws RecordError.
 */
export async function* detectRecords(
  lines: AsyncIterable<string>,
  options: DetectRecordsOptions = {},
): AsyncGenerator<string> {
  const pass = createModelPass(options.model, 2);
  let batch: Input[] = [];
  let number = 0;
  async function* flush(): AsyncGenerator<string> {
    const inputs: Input[] = [];
    const structured = new Map<Input, readonly ReadBlock[]>();
    for (const input of batch) {
      const read = input.header === undefined ? await structuredBlocks(input.text, pass) : null;
      inputs.push(read === null ? resolved(input) : input);
      if (read !== null) structured.set(input, read);
    }
    batch = [];
    const entities = (await pass.readTexts(inputs.filter((input) => !structured.has(input)))).values();
    for (const input of inputs) {
      const read = structured.get(input);
      yield answer(input, read === undefined ? { entities: entities.next().value ?? [] } : { read }, options);
    }
  }
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    try {
      const input = record.parse(JSON.parse(line));
      const plain = plainSigns(input.text);
      batch.push({ ...input, text: resolveQueries(plain), at: unitsOf(input.text, plain) });
    } catch (error) {
      yield* flush();
      throw new RecordError(number, error);
    }
    if (batch.length >= (pass.hasModel ? batchRecords : 1)) yield* flush();
  }
  yield* flush();
}
