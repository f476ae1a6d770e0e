import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import {
  type AllowList,
  allowListProblem,
  type CustomIdentifier,
  checkCustomIdentifier,
  compileDictionary,
  DictionaryBuilder,
  ExactSetBuilder,
  ExactSetWriter,
} from '../../detect/custom/index.ts';
import { OrgsweepError } from '../../model/index.ts';
import { readEntries } from '../read-lines.ts';
import { readText } from '../read-text.ts';
import { safeText } from '../safe-text.ts';

/** Limits of Macie's predefined text: entries, and characters of one. */
const maxAllowEntries = 100_000;
const maxAllowEntry = 90;

const advice = 'services/cli/README.md shows how these files are written.';
const bad = (file: string, problem: string, cause?: unknown): OrgsweepError =>
  new OrgsweepError('USAGE', `${safeText(file)}: ${safeText(problem)}`, {
    advice,
    ...(cause === undefined ? {} : { cause }),
  });

/** YAML, which JSON is a part of. Loaded only here: it would slow every start. */
async function parsed<T>(file: string, shape: z.ZodType<T>): Promise<T> {
  const { parse } = await import('yaml');
  const text = await readText(file, advice);
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw bad(file, 'is neither YAML nor JSON.', error);
  }
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw bad(
    file,
    result.error.issues
      .map(({ path, message }) => `${path.length === 0 ? '' : `${path.join('.')}: `}${message}`)
      .join('; '),
  );
}

const customFile = z.object({
  customDataIdentifiers: z.array(
    z.looseObject({
      dictionary: z.array(z.string()).optional(),
      dictionaryFile: z.string().optional(),
      exactValuesFile: z.string().optional(),
    }),
  ),
});

async function dictionaryOf(file: string) {
  const builder = new DictionaryBuilder();
  for await (const { text, number } of readEntries(file))
    if (!builder.add(text)) throw bad(file, `line ${number} has no letter or digit.`);
  if (builder.entries === 0) throw bad(file, 'has no entry.');
  return builder.build();
}

async function exactSetOf(file: string, key: Uint8Array) {
  const writer = new ExactSetWriter(key);
  const builder = new ExactSetBuilder();
  for await (const { text, number } of readEntries(file)) {
    const line = writer.line(text);
    if (line === null) throw bad(file, `line ${number} has no letter or digit, or is too long.`);
    builder.add(line);
  }
  if (builder.entries === 0) throw bad(file, 'has no entry.');
  for (const line of writer.outlines()) builder.add(line);
  return builder.build();
}

/** The custom data identifiers of a file; files that it names are found from its own folder. USAGE with every reason for a refusal. */
export async function readCustomFile(file: string, key: Uint8Array): Promise<readonly CustomIdentifier[]> {
  const { customDataIdentifiers } = await parsed(file, customFile);
  const beside = (name: string): string => resolve(dirname(file), name);
  const identifiers: CustomIdentifier[] = [];
  const problems: string[] = [];
  for (const [index, given] of customDataIdentifiers.entries()) {
    const { dictionary, dictionaryFile, exactValuesFile, ...spec } = given;
    const check = checkCustomIdentifier(
      { id: spec['name'], ...spec },
      {
        dictionary:
          dictionaryFile !== undefined
            ? await dictionaryOf(beside(dictionaryFile))
            : dictionary === undefined
              ? null
              : compileDictionary(dictionary),
        exact: exactValuesFile === undefined ? null : await exactSetOf(beside(exactValuesFile), key),
      },
    );
    if (check.ok) identifiers.push(check.identifier);
    else
      for (const { field, problem } of check.problems)
        problems.push(`${String(spec['name'] ?? `number ${index + 1}`)}: ${field}: ${problem}`);
  }
  const ids = identifiers.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) < index)))
    problems.push(`${id} is there twice`);
  if (problems.length > 0) throw bad(file, problems.join('; '));
  return identifiers;
}

const allowFile = z.object({
  allowLists: z.array(
    z
      .object({
        name: z.string().min(1).max(128),
        regex: z.string().optional(),
        texts: z.array(z.string()).optional(),
        file: z.string().optional(),
        expiresAt: z.iso.datetime({ offset: true }).optional(),
      })
      .strict(),
  ),
});

async function allowTexts(file: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const { text, number } of readEntries(file)) {
    if ([...text].length > maxAllowEntry) throw bad(file, `line ${number} is longer than ${maxAllowEntry} characters.`);
    if (texts.length === maxAllowEntries) throw bad(file, `has more than ${maxAllowEntries} entries.`);
    texts.push(text);
  }
  if (texts.length === 0) throw bad(file, 'has no entry.');
  return texts;
}

/** The lists of a file, and the names of those that are no longer used. */
interface AllowFile {
  readonly lists: readonly AllowList[];
  readonly expired: readonly string[];
}

/** The allow lists of a YAML or JSON file, or a text file as one list of values; those that have expired at `now` apart. */
export async function readAllowFile(file: string, now: Date): Promise<AllowFile> {
  if (!/\.(ya?ml|json)$/i.test(file))
    return { lists: [{ id: file, regex: null, texts: await allowTexts(file) }], expired: [] };
  const lists: AllowList[] = [];
  const expired: string[] = [];
  for (const { name, regex, texts, file: named, expiresAt } of (await parsed(file, allowFile)).allowLists) {
    if ([regex, texts, named].filter((part) => part !== undefined).length !== 1)
      throw bad(file, `${name}: needs one of regex, texts and file.`);
    const problem = regex === undefined ? null : allowListProblem(regex);
    if (problem !== null) throw bad(file, `${name}: regex: ${problem}`);
    const values = named === undefined ? (texts ?? []) : await allowTexts(resolve(dirname(file), named));
    if (expiresAt !== undefined && new Date(expiresAt) <= now) expired.push(name);
    else lists.push({ id: name, regex: regex ?? null, texts: values });
  }
  return { lists, expired };
}
