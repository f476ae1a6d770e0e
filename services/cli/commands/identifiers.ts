import type { Command } from 'commander';
import { catalogue } from '../../detect/index.ts';
import type { CliIo } from '../io.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';

type Detector = ReturnType<typeof catalogue>['detectors'][number];

const columns: readonly Column<Detector>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Name', value: ({ name }) => name },
  { title: 'Label', value: ({ label }) => label },
  { title: 'Severity (1 / 2-99 / 100+)', value: ({ severity }) => severity.join(' / ') },
  { title: 'Keyword', value: ({ keywordRule }) => keywordRule },
  { title: 'Recommended', value: ({ recommended }) => (recommended ? 'yes' : '') },
  { title: 'Maturity', value: ({ maturity }) => maturity },
];

/** `orgsweep identifiers`: the catalogue of managed data identifiers. */
export function addIdentifiers(program: Command, io: CliIo): void {
  program
    .command('identifiers')
    .description('list the managed data identifiers')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .action((options: { readonly output: string }) => {
      const format = parseFormat(options.output, outputFormats);
      const rows = catalogue().detectors.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const machine = rows.map(
        ({ id, name, label, severity, keywordRule, recommended, maturity, keywords, references }) => ({
          id,
          name,
          label,
          severity,
          keywordRule,
          recommended,
          maturity,
          keywords,
          references,
        }),
      );
      const text =
        format === 'json' || format === 'jsonl'
          ? renderRows(format, machine, [], '')
          : renderRows(format, rows, columns, 'The catalogue is empty.');
      io.stdout.write(text);
    });
}
