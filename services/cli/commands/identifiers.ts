import type { Command } from 'commander';
import type { Catalogue, keywordsOf, Measurement } from '../../detect/index.ts';
import { DataLabel, OrgsweepError } from '../../model/index.ts';
import type { CliIo } from '../io.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { outputOf } from '../output-of.ts';
import { keepOwnOptions } from '../own-options.ts';
import { safeText } from '../safe-text.ts';
import { addIdentifiersTest } from './identifiers-test.ts';

type Detector = Catalogue['detectors'][number];
interface Loaded {
  readonly detectors: readonly Detector[];
  readonly measurementOf: (id: string) => Measurement | null;
  readonly keywordsOf: typeof keywordsOf;
}

/** The catalogue; loaded by the command that shows it, since other commands start without. */
async function load(): Promise<Loaded> {
  const { catalogue, measurementOf, keywordsOf } = await import('../../detect/index.ts');
  return { detectors: catalogue().detectors, measurementOf, keywordsOf };
}

/** A share as measured, in percent; it is never guessed. */
const share = (value: number | null | undefined): string =>
  value === null || value === undefined ? 'not measured' : `${(value * 100).toFixed(1)} %`;

const described = (detector: Detector, { measurementOf, keywordsOf }: Loaded) => ({
  id: detector.id,
  name: detector.name,
  label: detector.label,
  severity: detector.severity,
  keywordRule: detector.keywordRule,
  keywordWindow: detector.keywordWindow ?? 30,
  recommended: detector.recommended,
  maturity: detector.maturity,
  measured: measurementOf(detector.id),
  keywords: keywordsOf(detector),
  references: detector.references,
});
type Described = ReturnType<typeof described>;

const columns: readonly Column<Described>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Name', value: ({ name }) => name },
  { title: 'Label', value: ({ label }) => label },
  { title: 'Severity (1 / 2-99 / 100+)', value: ({ severity }) => severity.join(' / ') },
  { title: 'Keyword', value: ({ keywordRule }) => keywordRule },
  { title: 'Recommended', value: ({ recommended }) => (recommended ? 'yes' : '') },
  { title: 'Maturity', value: ({ maturity }) => maturity },
  { title: 'Precision', value: ({ measured }) => share(measured?.precision) },
  { title: 'Recall', value: ({ measured }) => share(measured?.recall) },
  { title: 'Values', value: ({ measured }) => measured?.positives ?? 0 },
  { title: 'Alarms / 10 MB', value: ({ measured }) => measured?.alarmsPer10Megabytes ?? '' },
];

interface ListOptions {
  readonly output: string;
  readonly label?: string[];
  readonly recommended?: boolean;
}

async function list(options: ListOptions, io: CliIo): Promise<void> {
  const format = parseFormat(options.output, outputFormats);
  const labels: readonly string[] = Object.values(DataLabel);
  const unknown = options.label?.find((label) => !labels.includes(label));
  if (unknown !== undefined)
    throw new OrgsweepError('USAGE', `There is no label ${unknown}.`, { advice: `Labels are ${labels.join(', ')}.` });
  const loaded = await load();
  const rows = loaded.detectors
    .filter(
      ({ label, recommended }) =>
        (options.label?.includes(label) ?? true) && (options.recommended !== true || recommended),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((detector) => described(detector, loaded));
  io.stdout.write(renderRows(format, rows, columns, 'No identifier is like that.'));
}

async function show(id: string, output: string, io: CliIo): Promise<void> {
  const format = parseFormat(output, ['table', 'json'] as const);
  const loaded = await load();
  const detector = loaded.detectors.find((each) => each.id === id.toUpperCase());
  if (detector === undefined)
    throw new OrgsweepError('NOT_FOUND', `There is no identifier ${id}.`, {
      advice: '`orgsweep identifiers` lists them all.',
    });
  const shown = described(detector, loaded);
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    return;
  }
  const { measured, ...rest } = shown;
  const texts = {
    ...rest,
    precision: share(measured?.precision),
    recall: share(measured?.recall),
    'measured on': `${measured?.positives ?? 0} values`,
  };
  for (const [name, value] of Object.entries(texts)) {
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    io.stdout.write(`${name.padEnd(14)} ${safeText(text)}\n`);
  }
}

const examples = `
Examples:
  orgsweep identifiers --label CREDENTIALS -o csv
  orgsweep identifiers show USA_SOCIAL_SECURITY_NUMBER
  orgsweep identifiers test --custom rules.yaml --text 'badge BDG-1234'
`;

/** `orgsweep identifiers`, `identifiers show ID`, `identifiers test`. */
export function addIdentifiers(program: Command, io: CliIo): void {
  const identifiers = program
    .command('identifiers')
    .description('list the managed data identifiers')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .option('--label <label...>', 'only PII, PHI, FINANCIAL or CREDENTIALS')
    .option('--recommended', 'only those of the RECOMMENDED set')
    .addHelpText('after', examples)
    .action((options: ListOptions) => list(options, io));
  identifiers
    .command('show')
    .description('everything about one identifier')
    .argument('<id>', 'its id')
    .option('-o, --output <format>', 'table or json', 'table')
    .action((id: string, _: object, command: Command) => show(id, outputOf(command), io));
  addIdentifiersTest(identifiers, io);
  keepOwnOptions(identifiers);
}
