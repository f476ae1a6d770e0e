import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { readKey } from '../detect/key-file.ts';
import { query, queryAll } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf } from '../list-command.ts';
import { oneNamed } from '../only-one.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { readEntries } from '../read-lines.ts';
import { readText } from '../read-text.ts';
import { safeText } from '../safe-text.ts';

const fields = `id version name description regex keywords maximumMatchDistance maximumDistanceAfter ignoreWords validator
  severityLevels { occurrencesThreshold severity } exactValues exactFingerprintsS3 { objectKey } createdAt createdBy`;
const shape = z.looseObject({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  regex: z.string().nullable(),
  exactValues: z.number().nullable(),
  exactFingerprintsS3: z.object({ objectKey: z.string() }).nullable(),
  keywords: z.array(z.string()),
  createdAt: z.string(),
  createdBy: z.string(),
});
type Custom = z.infer<typeof shape>;

const withoutPattern = ({ exactValues, exactFingerprintsS3 }: Custom): string =>
  exactValues === null && exactFingerprintsS3 === null ? '(dictionary)' : '(exact values)';

const columns: readonly Column<Custom>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Version', value: ({ version }) => version },
  { title: 'Name', value: ({ name }) => name },
  { title: 'Pattern', value: (rule) => rule.regex ?? withoutPattern(rule) },
  { title: 'Keywords', value: ({ keywords }) => keywords.join(', ') },
  { title: 'Made', value: ({ createdAt }) => createdAt },
  { title: 'By', value: ({ createdBy }) => createdBy },
];

const entry = z.looseObject({
  name: z.string(),
  tags: z.record(z.string(), z.string()).optional(),
  validator: z.string().nullish(),
});

/** The identifiers of a file as inputs of the API, which checks them. */
async function inputsOf(file: string): Promise<readonly Record<string, unknown>[]> {
  const advice = 'services/cli/README.md shows how these files are written.';
  const text = await readText(file, advice);
  try {
    const { parse } = await import('yaml');
    const document = parse(text, { maxAliasCount: 0 });
    return z
      .object({ customDataIdentifiers: z.array(entry).min(1) })
      .parse(document)
      .customDataIdentifiers.map(({ tags, validator, ...rest }) => ({
        ...rest,
        ...(tags === undefined ? {} : { tags: Object.entries(tags).map(([key, value]) => ({ key, value })) }),
        ...(validator == null ? {} : { validator: validator.toUpperCase() }),
      }));
  } catch (cause) {
    throw new OrgsweepError('USAGE', `${safeText(file)} cannot be read as custom data identifiers.`, {
      advice,
      cause,
    });
  }
}

function allCustom(api: string): Promise<Custom[]> {
  const document = `query Custom($first: Int!, $after: String) { customDataIdentifiers(first: $first, after: $after) {
    nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const page = z.object({ customDataIdentifiers: connectionOf(shape) });
  return queryAll(api, document, {}, (data) => page.parse(data).customDataIdentifiers);
}
const findCustom = async (api: string, given: string): Promise<Custom> =>
  oneNamed('custom data identifier', 'custom list', given, await allCustom(api));

async function update(api: string, given: string, file: string): Promise<Custom> {
  const [input, more] = await inputsOf(file);
  if (more !== undefined)
    throw new OrgsweepError('USAGE', `${safeText(file)} has more than one identifier.`, {
      advice: 'A file for `custom update` has the one that is to be changed.',
    });
  const { id, version } = await findCustom(api, given);
  const document = `mutation M($id: ID!, $version: Int!, $input: CustomDataIdentifierInput!) {
    updateCustomDataIdentifier(id: $id, version: $version, input: $input) { customDataIdentifier { ${fields} } } }`;
  const payload = z.object({ updateCustomDataIdentifier: z.object({ customDataIdentifier: shape }) });
  return payload.parse(await query(api, document, { id, version, input })).updateCustomDataIdentifier
    .customDataIdentifier;
}

/** `orgsweep custom list|create|update|delete|fingerprint`. */
export function addCustom(program: Command, io: CliIo): void {
  const api = (): string => String(program.opts()['api']);
  const print = (rows: readonly Custom[]): void => void io.stdout.write(renderRows('table', rows, columns, ''));
  const custom = program.command('custom').description('custom data identifiers of the organization');
  custom
    .command('list')
    .description('list them in their newest versions')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .action(async (options: { readonly output: string }) => {
      const format = parseFormat(options.output, outputFormats);
      const rows = await allCustom(api());
      io.stdout.write(renderRows(format, rows, columns, 'None yet. `orgsweep custom create FILE` makes some.'));
    });
  custom
    .command('create')
    .description('make those of a file, all or none')
    .argument('<file>', 'YAML or JSON')
    .action(async (file: string) => {
      const document = `mutation M($inputs: [CustomDataIdentifierInput!]!) {
        createCustomDataIdentifiers(inputs: $inputs) { customDataIdentifiers { ${fields} } } }`;
      const payload = z.object({ customDataIdentifiers: z.array(shape) });
      const data = await query(api(), document, { inputs: await inputsOf(file) });
      print(
        z.object({ createCustomDataIdentifiers: payload }).parse(data).createCustomDataIdentifiers
          .customDataIdentifiers,
      );
    });
  custom
    .command('update')
    .description('make the next version; sweeps that run keep to theirs')
    .argument('<identifier>', 'its name, its id, or how that begins')
    .argument('<file>', 'YAML or JSON with one identifier')
    .action(async (given: string, file: string) => print([await update(api(), given, file)]));
  custom
    .command('delete')
    .description('delete one for new sweeps')
    .argument('<identifier>', 'its name, its id, or how that begins')
    .action(async (given: string) => {
      const { id } = await findCustom(api(), given);
      const document = 'mutation D($id: ID!) { deleteCustomDataIdentifier(id: $id) { deletedRuleId } }';
      await query(api(), document, { id });
      io.stdout.write(`${safeText(given)}: deleted\n`);
    });
  custom
    .command('fingerprint')
    .description('lines for exactFingerprints: of each value its fingerprint, then what the values are like; no server')
    .argument('<file>', 'values, one a line (-: standard input)')
    .requiredOption('--key-file <file>', 'the key of the installation (ORGSWEEP_FINGERPRINT_KEY), hexadecimal')
    .action(async (file: string, options: { readonly keyFile: string }) => {
      const key = await readKey(options.keyFile, false);
      const { ExactSetWriter } = await import('../../detect/custom/exact-set.ts');
      const writer = new ExactSetWriter(key);
      for await (const { text, number } of readEntries(file)) {
        const line = writer.line(text);
        if (line === null)
          throw new OrgsweepError(
            'USAGE',
            `${safeText(file)}: line ${number} has no letter or digit, or is too long.`,
            {
              advice: 'Correct or remove that line.',
            },
          );
        io.stdout.write(`${line}\n`);
      }
      for (const line of writer.outlines()) io.stdout.write(`${line}\n`);
    });
}
