import type { Command } from 'commander';
import { catalogue, measurementOf } from '../../detect/index.ts';
import type { CliIo } from '../io.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';

type Detector = ReturnType<typeof catalogue>['detectors'][number];

const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '' : `${(100 * share).toFixed(1)} %`;

const columns: readonly Column<Detector>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Name', value: ({ name }) => name },
  { title: 'Label', value: ({ label }) => label },
  { title: 'Severity (1 / 2-99 / 100+)', value: ({ severity }) => severity.join(' / ') },
  { title: 'Keyword', value: ({ keywordRule }) => keywordRule },
  { title: 'Recommended', value: ({ recommended }) => (recommended ? 'yes' : '') },
  { title: 'Maturity', value: ({ maturity }) => maturity },
  { title: 'Precision', value: ({ id }) => percent(measurementOf(id)?.precision) },
  { title: 'Recall', value: ({ id }) => percent(measurementOf(id)?.recall) },
  { title: 'Values', value: ({ id }) => measurementOf(id)?.positives ?? 0 },
  { title: 'Alarms / 10 MB', value: ({ id }) => measurementOf(id)?.alarmsPer10Megabytes ?? '' },
];

/** `orgsweep identifiers`: the catalogue of managed data identifiers. */
export function addIdentifiers(program: Command, io: CliIo): void {
  program
    .command('identifiers')
    .description('list the managed data identifiers with precision and recall as measured')
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
          measured: measurementOf(id),
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
