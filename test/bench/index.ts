import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../bin/build.mjs';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { startDemo } from '../../infra/dev/demo/index.ts';
import { Random } from '../../infra/dev/random.ts';
import { cleanBench } from '../../services/detect/bench/clean.ts';
import { bruteForceBench } from '../../services/posture/bench/brute-force.ts';
import { evaluateBench } from '../../services/posture/bench/evaluate.ts';
import { layersBench } from '../../services/posture/bench/layers.ts';
import { migrate } from '../../services/store/migrate.ts';
import { mutationBench } from '../corpora/policies/run-mutations.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { agreementBench } from './agreement/index.ts';
import { deliveryBench } from './delivery.ts';
import { killExperiment } from './kill.ts';
import { memoryBench } from './memory.ts';
import { postureBench } from './posture.ts';
import { prowlerBench } from './prowler.ts';
import { remediationBench } from './remediation.ts';
import { everyPoint, remediationKillExperiment } from './remediation-kill.ts';
import { scaleBench } from './scale.ts';
import { storeBench } from './store.ts';

type DetectBench = typeof import('../../services/detect/bench/run.ts');
type ExtractBench = typeof import('../../services/detect/extract/bench/run.ts');

function usage(problem: unknown): never {
  process.stderr.write(
    `${problem instanceof Error ? problem.message : String(problem)}\nSee npm run bench -- --help\n`,
  );
  process.exit(2);
}

function argumentsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        inputs: { type: 'string', default: '5000' },
        'first-seed': { type: 'string', default: '1' },
        'cpu-seconds': { type: 'string', default: '600' },
        formats: { type: 'string' },
      },
    });
  } catch (error) {
    return usage(error);
  }
}

const { values: options, positionals } = argumentsOf(process.argv.slice(2));

/** A file of dist/, of today's sources: what runs sources makes the engine slower. */
async function builtFile(name: string): Promise<URL> {
  await ensureBuilt();
  return new URL(`../../dist/${name}.mjs`, import.meta.url);
}

const detectBench = async (): Promise<DetectBench> => await import((await builtFile('detect-bench')).href);
const extractBench = async (): Promise<ExtractBench> => await import((await builtFile('extract-bench')).href);

/** The command line as its user starts it. */
const command = fileURLToPath(new URL('../../bin/orgsweep.mjs', import.meta.url));

/** Work on a database of its own, at head and empty. */
async function withDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const postgres = await startPostgres();
  try {
    await migrate(postgres.databaseUrl);
    return await work(postgres.databaseUrl);
  } finally {
    await postgres.stop();
  }
}

/** The benches by name, each with the promise that it is held against. */
const benches: Readonly<Record<string, { readonly promise: string; readonly run: () => Promise<unknown> }>> = {
  posture: {
    promise: 'sweep / bare script <= 1.5; cost per account at 300 accounts / at 30 <= 1.2',
    run: async () => {
      const small = await postureBench(30, 3, 3);
      const large = await postureBench(300, 3, 1);
      return { small, large, accountCostRatio: large.secondsPerAccount / small.secondsPerAccount };
    },
  },
  workers: {
    promise: 'two workers of orgsweep detect >= 1.8 times as fast as one over 320 MB; start <= 0.5 s',
    run: async () => (await detectBench()).workersBench(command),
  },
  detect: {
    promise:
      'MB/s on one core: mixed >= 100, worst >= 40, clean >= 200, hostile >= 5; >= 50 x gitleaks, >= 2 x Kingfisher; two workers >= 1.8; start <= 0.5 s; RSS of a worker <= 300 MB',
    run: async () => (await detectBench()).detectBench({ bytes: 20e6, runs: 3, command }),
  },
  extract: {
    promise:
      'MB of text a second of processor time: CSV, JSON lines, gzip with all detectors >= 40; Parquet, xlsx, docx, pdf >= 0.7 of the parser library alone (--formats a,b)',
    run: async () => (await extractBench()).extractBench(20e6, 3, options.formats?.split(',') ?? null),
  },
  prowler: { promise: 'at least 4 times as fast as Prowler on one account of 50 buckets', run: () => prowlerBench(50) },
  agreement: {
    promise:
      "every disagreement with Prowler's verdicts on one account of 220 buckets is explained in services/posture/README.md",
    run: () => agreementBench(220),
  },
  evaluate: {
    promise:
      'evaluation of all checks >= 2,000 buckets a second of one core, once the facts are there, with layers beside the policy, too',
    run: () => Promise.resolve({ ...evaluateBench(4_000), layers: layersBench(2_000) }),
  },
  'brute-force': {
    promise:
      'on 100,000 generated buckets with all that has a say beside their policy, none is called not public that an enumeration of requests gets into',
    run: () => Promise.resolve(bruteForceBench(100_000, 205)),
  },
  mutations: {
    promise:
      '500 random mutations of each labelled policy: UNKNOWN with a reason where it is no policy any more, no crash',
    run: () => Promise.resolve(mutationBench(500, 11)),
  },
  scale: {
    promise:
      '1,000 accounts, 10,000 buckets: posture at >= 150 buckets/s, RSS of the worker <= 500 MB; first and second sweep',
    run: () => scaleBench(1_000, 10, 2),
  },
  memory: {
    promise: 'peak RSS of the worker <= 500 MB',
    run: async () => [
      await memoryBench('one object of 2 GB', { accounts: 1, buckets: 1, objects: 1, objectBytes: 2_000_000_000 }),
      await memoryBench('a bucket of 200,000 keys', { accounts: 1, buckets: 1, objects: 200_000, objectBytes: 200 }),
    ],
  },
  store: {
    promise:
      'writes, carries over and reads as fast as services/store/README.md says, beside bare rows written in the same run',
    run: () => withDatabase((databaseUrl) => storeBench(databaseUrl, 10_000)),
  },
  delivery: {
    promise:
      '100,000 deliveries, 30 % of the tries failing: none lost, order per finding kept, every double marked; >= 1,000 a second to a local webhook',
    run: async () => {
      const results: unknown[] = [];
      for (const failing of [0, 0.3])
        results.push(await withDatabase((databaseUrl) => deliveryBench(databaseUrl, 100_000, failing)));
      return results;
    },
  },
  remediation: {
    promise:
      '1,000 random fault plans: no write on unknown or stale state or without approval, every write undone on request, every plan in a named state; the same with a worker killed by SIGKILL at every call to AWS',
    run: async () => {
      const killed = await remediationKillExperiment(everyPoint);
      return { killed, planned: await withDatabase((databaseUrl) => remediationBench(databaseUrl, 1_000, 1_000)) };
    },
  },
  clean: {
    promise: 'at most 1 false MEDIUM or HIGH in 10 MB of clean text for each category',
    run: () => cleanBench(),
  },
  chunkings: {
    promise:
      '10,000 random chunkings of files of every format: text, fields, outcome and findings with their places as whole',
    run: async () => (await extractBench()).chunkingBench(10_000, Date.now() % 2 ** 31),
  },
  fuzz: {
    promise:
      '1,000,000 mutated inputs for each extractor (--inputs, 5,000 unless set, from --first-seed on; --cpu-seconds for each, 600 unless set; --formats a,b): no failures, no hang, RSS <= +64 MB',
    run: async () => {
      const bench = await extractBench();
      return await bench.fuzzBench({
        inputs: Number(options.inputs),
        firstSeed: Number(options['first-seed']),
        cpuSeconds: Number(options['cpu-seconds']),
        ...(options.formats === undefined ? {} : { formats: options.formats.split(',') }),
        thread: await builtFile('fuzz-thread'),
        progress: (format, figures) => process.stderr.write(`${format}: ${JSON.stringify(figures)}\n`),
      });
    },
  },
  kill: {
    promise: 'no table differs after ten SIGKILLs of the worker in a demo sweep',
    run: async () => {
      const demo = await startDemo({ data: DataFolder.of(process.env), env: process.env });
      const random = new Random(Date.now() % 2 ** 31);
      const environment = {
        ORGSWEEP_EXTERNAL_ID: demo.manifest.externalId,
        ORGSWEEP_ROLE_NAME: demo.manifest.roleName,
      };
      try {
        return await killExperiment({ endpoint: demo.endpoint, environment }, 10, () => random.int(0, 1000) / 1000);
      } finally {
        await demo.stop();
      }
    },
  },
};

const help = `npm run bench [-- NAME… --OPTION VALUE…] runs the named benches, or all, and prints one JSON document; progress goes to stderr.

${Object.entries(benches)
  .map(([name, { promise }]) => `  ${name.padEnd(12)} ${promise}`)
  .join('\n')}
`;

async function main(names: readonly string[]): Promise<void> {
  if (options.help) {
    writeFileSync(1, help);
    return;
  }
  const unknown = names.filter((name) => benches[name] === undefined);
  if (unknown.length > 0)
    usage(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  const results: Record<string, unknown> = {};
  for (const [name, { promise, run }] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`${name}: ${promise}\n`);
    results[name] = { promise, result: await run() };
  }
  // Synchronous: the process ends right after it.
  writeFileSync(1, `${JSON.stringify(results, null, 2)}\n`);
}

main(positionals).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
