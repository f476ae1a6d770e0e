import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import type { CustomTestMatch } from '../../detect/index.ts';
import { OrgsweepError } from '../../model/index.ts';
import { readKey } from '../detect/key-file.ts';
import type { CliIo } from '../io.ts';
import { type Column, parseFormat, renderRows } from '../output.ts';
import { outputOf } from '../output-of.ts';
import { readText } from '../read-text.ts';
import { safeText } from '../safe-text.ts';

interface TestOptions {
  readonly custom: string;
  readonly name?: string;
  readonly text?: string;
  readonly file?: string;
  readonly header?: string;
  readonly keyFile?: string;
  readonly output: string;
}

interface TestRow extends CustomTestMatch {
  readonly identifier: string;
  readonly explanation: string;
}

const columns: readonly Column<TestRow>[] = [
  { title: 'Identifier', value: ({ identifier }) => identifier },
  { title: 'Start', value: ({ start }) => start },
  { title: 'End', value: ({ end }) => end },
  { title: 'Outcome', value: ({ outcome }) => outcome },
  { title: 'Because it', value: ({ explanation }) => explanation },
];

async function sampleOf({ text, file }: TestOptions): Promise<string> {
  if ((text === undefined) === (file === undefined))
    throw new OrgsweepError('USAGE', 'There is not one sample.', {
      advice: 'Give it once: --text TEXT or --file FILE.',
    });
  return text ?? (await readText(file ?? '', 'Give --file a text to try them on.'));
}

async function run(options: TestOptions, io: CliIo): Promise<void> {
  const format = parseFormat(options.output, ['table', 'json'] as const);
  const sample = await sampleOf(options);
  const key = options.keyFile === undefined ? randomBytes(32) : await readKey(options.keyFile, false);
  const { readCustomFile } = await import('../detect/rule-files.ts');
  const { outcomeTexts, testCustomIdentifier } = await import('../../detect/custom/index.ts');
  const all = await readCustomFile(options.custom, key);
  const chosen = options.name === undefined ? all : all.filter(({ name }) => name === options.name);
  if (chosen.length === 0)
    throw new OrgsweepError('USAGE', `${safeText(options.custom)} has no such identifier.`, {
      advice: `It has ${all.map(({ name }) => name).join(', ')}.`,
    });
  const results = chosen.map((identifier) => ({
    identifier: identifier.name,
    ...testCustomIdentifier(identifier, sample, options.header ?? '', key),
  }));
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
    return;
  }
  const rows = results.flatMap(({ identifier, candidates }) =>
    candidates.map((each): TestRow => ({ identifier, ...each, explanation: outcomeTexts[each.outcome] })),
  );
  io.stdout.write(renderRows('table', rows, columns, 'Nothing in the sample is like it.'));
  for (const { identifier, matchCount, stopped } of results)
    io.stdout.write(
      `${safeText(identifier)}: ${matchCount} match${matchCount === 1 ? '' : 'es'}${stopped ? ', stopped: its pattern works too much on this sample' : ''}\n`,
    );
}

/** `orgsweep identifiers test`: tries custom data identifiers of a file on a sample, with why each candidate counts or not. */
export function addIdentifiersTest(identifiers: Command, io: CliIo): void {
  identifiers
    .command('test')
    .description('try custom data identifiers of a file on a sample')
    .requiredOption('--custom <file>', 'custom data identifiers, YAML or JSON')
    .option('--name <name>', 'only this one of the file')
    .option('--text <text>', 'the sample')
    .option('--file <file>', 'a file with the sample')
    .option('--header <name>', 'column or field that the sample is the value of')
    .option('--key-file <file>', 'key of exactFingerprints in the file')
    .option('-o, --output <format>', 'table or json', 'table')
    .action((options: TestOptions, command: Command) => run({ ...options, output: outputOf(command) }, io));
}
