import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { emptyRuleSet, type RuleSet, ruleSetVersion } from '../../detect/custom/rule-set.ts';
import { hasNoModel } from '../../detect/model/no-model.ts';
import { createScannerPool } from '../../detect/pool/create-scanner-pool.ts';
import { OrgsweepError, Severity, severityScore } from '../../model/index.ts';
import { readKey } from '../detect/key-file.ts';
import { modelNote } from '../detect/model-note.ts';
import { pictureNote } from '../detect/picture-note.ts';
import { gapsOf, renderReport } from '../detect/report.ts';
import { scanFiles } from '../detect/scan-files.ts';
import { selection } from '../detect/selection.ts';
import { collect } from '../detection-options.ts';
import { ExitCode } from '../exit-codes.ts';
import type { CliIo } from '../io.ts';
import { outputFormats, parseFormat } from '../output.ts';
import { bytesText, Progress } from '../progress.ts';
import { safeText } from '../safe-text.ts';
import { wholeNumber } from '../whole-number.ts';
import { wordOption } from '../word-option.ts';

interface DetectOptions {
  readonly output: string;
  readonly failOn: Severity;
  readonly exitCode?: string;
  readonly identifiers?: string;
  readonly exclude?: string;
  readonly custom?: string[];
  readonly allow?: string[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly keyFile?: string;
  readonly records?: string;
  readonly model?: string;
  readonly maxBytes: string;
  readonly workers: string;
  readonly quiet: boolean;
}

const notForRecords = ['custom', 'allow', 'baseline', 'writeBaseline', 'keyFile', 'exitCode'] as const;

/** One that it scans and as much that waits, of files that are read by parts. */
const bytesForWorker = 512 * 1024;

const examples = `
Examples:
  orgsweep detect src exports/customers.csv.gz
  orgsweep detect --identifiers CREDENTIALS,USA_SOCIAL_SECURITY_NUMBER --exclude JSON_WEB_TOKEN .
  orgsweep detect --custom rules.yaml --allow known-test-cards.txt data
  orgsweep detect --write-baseline baseline.json . && orgsweep detect --baseline baseline.json --fail-on MEDIUM .
  orgsweep detect -o sarif . > orgsweep.sarif

No output holds a value that was found: only what it is and where. A part that cannot be read is named on stderr.
`;

/** USAGE when two have one name: their findings and hits could not be told apart. */
function mustBeOnce(all: readonly { readonly id: string }[], option: string): void {
  const seen = new Set<string>();
  const twice = all.map(({ id }) => id).find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined)
    throw new OrgsweepError('USAGE', `${option}: ${safeText(twice)} is there twice.`, {
      advice: 'Give each a name of its own.',
    });
}

async function rulesOf(options: DetectOptions, key: Uint8Array, io: CliIo): Promise<RuleSet> {
  if (options.custom === undefined && options.allow === undefined) return emptyRuleSet;
  // Loaded where it is needed: a start without rules does without what checks them.
  const { readAllowFile, readCustomFile } = await import('../detect/rule-files.ts');
  const custom = await Promise.all((options.custom ?? []).map((file) => readCustomFile(file, key)));
  const allow = await Promise.all((options.allow ?? []).map((file) => readAllowFile(file, new Date())));
  for (const name of allow.flatMap(({ expired }) => expired))
    io.stderr.write(`allow list ${safeText(name)} has expired: it is not used\n`);
  const rules = { customIdentifiers: custom.flat(), allowLists: allow.flatMap(({ lists }) => lists) };
  mustBeOnce(rules.customIdentifiers, '--custom');
  mustBeOnce(rules.allowLists, '--allow');
  const used = rules.customIdentifiers.length + rules.allowLists.length > 0;
  return { version: ruleSetVersion(used ? ['command line'] : []), ...rules };
}

async function run(paths: readonly string[], options: DetectOptions, io: CliIo): Promise<void> {
  const format = parseFormat(options.output, [...outputFormats, 'sarif'] as const);
  const identifiers = selection(options.identifiers, options.exclude);
  const workers = wholeNumber('--workers', options.workers, 1, 1_024);
  const maxBytes = wholeNumber('--max-bytes', options.maxBytes, 1, Number.MAX_SAFE_INTEGER);
  const onFindings = wholeNumber('--exit-code', options.exitCode ?? String(ExitCode.FINDINGS), 0, 255);
  const keyed = options.baseline !== undefined || options.writeBaseline !== undefined || options.keyFile !== undefined;
  // Without a key that lasts, fingerprints are made with one that nobody keeps, which makes them useless to anybody.
  const key = keyed ? await readKey(options.keyFile, options.writeBaseline !== undefined) : randomBytes(32);
  const baselines = keyed ? await import('../detect/baseline.ts') : null;
  if (options.writeBaseline !== undefined) await baselines?.mustBeWritable(options.writeBaseline);
  const baseline =
    options.baseline === undefined ? null : ((await baselines?.readBaseline(options.baseline, key)) ?? null);
  const rules = await rulesOf(options, key, io);
  if (identifiers.selector === 'NONE' && rules.customIdentifiers.length === 0)
    throw new OrgsweepError('USAGE', 'Nothing would be looked for.', {
      advice: 'Choose identifiers with --identifiers, or give some of your own with --custom.',
    });
  const progress = new Progress(io.stderr, options.quiet);
  const pool = await createScannerPool({ workers, fingerprintKey: key, model: options.model });
  if ((options.model ?? '') !== '' && hasNoModel(pool.catalogueVersion)) {
    await pool.close();
    throw new OrgsweepError('USAGE', `There is no model in ${safeText(options.model ?? '')}.`, {
      advice:
        '--model (or ORGSWEEP_MODEL) takes the folder that `node bin/model.mjs` makes; without it rules alone look for names.',
    });
  }
  const scan = { identifiers, rules, maxBytes, bytesAtOnce: workers * bytesForWorker, contentKey: keyed ? key : null };
  const scanned = await scanFiles(pool, paths, scan, progress).finally(async () => {
    progress.done();
    await pool.close();
  });
  if (options.writeBaseline !== undefined) await baselines?.writeBaseline(options.writeBaseline, key, scanned.files);
  const files = scanned.files.map((file) => ({
    ...file,
    result: {
      ...file.result,
      detections: file.result.detections.filter((group) => !(baseline?.knows(group, file.contentFingerprint) ?? false)),
    },
  }));
  const groups = files.flatMap(({ result }) => result.detections);
  const known = scanned.files.reduce((sum, { result }) => sum + result.detections.length, 0) - groups.length;
  io.stdout.write(await renderReport(format, { ...scanned, files }, pool.catalogueVersion, keyed, known));
  const kept = scanned.files
    .flatMap(({ result }) => Object.values(result.allowListHits ?? {}))
    .reduce((sum, hits) => sum + hits, 0);
  const more = [
    ...(baseline === null ? [] : [`${known} more are known`]),
    ...(kept === 0 ? [] : [`${kept} match${kept === 1 ? ' is' : 'es are'} on allow lists`]),
  ];
  const gaps = gapsOf(files);
  const partly = gaps.filter(({ status }) => status === 'PARTIAL').length;
  if (!options.quiet)
    io.stderr.write(
      `${files.length} files, ${bytesText(scanned.bytes)}, ${groups.length} kinds of findings${more.length === 0 ? '' : ` (${more.join(', ')})`}, ${partly} partly and ${gaps.length - partly} not read\n`,
    );
  if (!options.quiet) io.stderr.write(modelNote(scanned.files, pool.catalogueVersion) + pictureNote(scanned.files));
  for (const { path, status, reason } of gaps) io.stderr.write(`${safeText(path)}: ${status} ${reason}\n`);
  // What has just been written down is known from now on.
  const counted = options.writeBaseline === undefined ? groups : [];
  if (counted.some(({ severity }) => severityScore(severity) >= severityScore(options.failOn))) io.exit(onFindings);
  else io.exit(gaps.length > 0 ? ExitCode.PARTIAL : ExitCode.CLEAN);
}

/** `orgsweep detect PATH…`: files and folders on this machine, no server. */
export function addDetect(program: Command, io: CliIo): void {
  program
    .command('detect')
    .description('find sensitive data in files and folders on this machine (no server)')
    .argument('[path...]', 'files or folders; - is standard input')
    .option('-o, --output <format>', 'table, json, jsonl, csv or sarif', 'table')
    .addOption(
      wordOption(
        '--fail-on <severity>',
        'exit code 3 when a finding is at or above it: LOW, MEDIUM, HIGH or CRITICAL',
        Severity,
      ).default('LOW'),
    )
    .option('--exit-code <number>', 'in the place of 3')
    .option('--identifiers <list>', 'RECOMMENDED, ALL, NONE, labels (PII, …), categories and ids, by commas', 'ALL')
    .option('--exclude <list>', 'less these, of the same kinds')
    .option('--custom <file>', 'custom data identifiers, YAML or JSON; more than once for more files', collect)
    .option('--allow <file>', 'values never reported: text, one a line, or YAML or JSON with patterns', collect)
    .option('--baseline <file>', 'leave out findings whose values are all known')
    .option('--write-baseline <file>', 'note what is found as known: keyed fingerprints, no values')
    .option('--key-file <file>', 'key of the fingerprints, 64 hexadecimal digits (default: ~/.orgsweep/key)')
    .option('--max-bytes <bytes>', 'bytes read of one file', String(20 * 1024 ** 3))
    .option('--workers <count>', 'worker threads', String(availableParallelism()))
    .option('--records <file>', 'for measuring: JSON lines {"id","text","header"?} in, one line of detections each out')
    .addOption(
      new Option('--model <folder>', 'model for names and addresses in prose (`node bin/model.mjs` installs it)').env(
        'ORGSWEEP_MODEL',
      ),
    )
    .option('-q, --quiet', 'no progress and no summary', false)
    .addHelpText('after', examples)
    .action(async (paths: string[], options: DetectOptions) => {
      if (options.records !== undefined) {
        const unused = notForRecords.filter((name) => options[name] !== undefined);
        if (paths.length > 0 || unused.length > 0)
          throw new OrgsweepError('USAGE', '--records reads its own file, by the catalogue alone.', {
            advice: 'Only --identifiers, --exclude and --model go with it.',
          });
        const { runRecords } = await import('./records.ts');
        const { records: file, model } = options;
        return await runRecords(file, { model, identifiers: selection(options.identifiers, options.exclude) }, io);
      }
      if (paths.length === 0)
        throw new OrgsweepError('USAGE', 'There is nothing to scan.', {
          advice: 'Name files or folders: orgsweep detect PATH…, or - for standard input.',
        });
      await run(paths, options, io);
    });
}
