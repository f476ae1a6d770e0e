// Bundles what starts often (command line, worker, scanner threads, workflows) into dist/, so that it starts in a fraction of the time and memory.
import { readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Changes with any source file: their number, the newest change and the total size. Synchronous: each start waits for it. */
function stampOf() {
  let files = 0;
  let newest = 0;
  let bytes = 0;
  for (const folder of ['services', 'workflows', 'bin'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.endsWith('.test.ts')) continue;
      const { mtimeMs, size } = statSync(`${entry.parentPath}/${entry.name}`);
      files += 1;
      bytes += size;
      newest = Math.max(newest, mtimeMs);
    }
  const lock = statSync(join(root, 'package-lock.json'));
  return [files, bytes, newest, lock.size, process.version].join(' ');
}

/** `dist/<name>.mjs` when it is there and of today's sources, else null. */
export async function built(name) {
  const stamp = await readFile(join(dist, 'stamp'), 'utf8').catch(() => null);
  return stamp !== null && stamp === stampOf() ? join(dist, `${name}.mjs`) : null;
}

/** Packages of many small modules that every start needs: inside the bundle they load in a tenth of the time. */
const inlined = new Set([
  'cli-table3',
  'commander',
  'ibantools',
  'libphonenumber-js',
  'node-sarif-builder',
  'stdnum',
  'string-width',
  'zod',
]);

/** Leaves every other package where it is: some load native code or files of their own. */
const packages = {
  name: 'packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      const [scope, name] = path.split('/');
      const own = kind === 'entry-point' || inlined.has(scope.startsWith('@') ? `${scope}/${name}` : scope);
      return own ? undefined : { path, external: true };
    });
  },
};

/** Builds dist/ when sources have changed since. */
export async function ensureBuilt() {
  if ((await built('cli')) !== null) return false;
  // Before the build: what changes meanwhile makes the next start build again.
  const stamp = stampOf();
  const { build } = await import('esbuild');
  await mkdir(dist, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: {
      cli: 'services/cli/main.ts',
      worker: 'services/worker/main.ts',
      'scan-worker': 'services/detect/pool/scan-worker.ts',
      'build-tables': 'services/detect/build-tables.ts',
      'detect-bench': 'services/detect/bench/run.ts',
      'extract-bench': 'services/detect/extract/bench/run.ts',
      'fuzz-thread': 'services/detect/extract/bench/fuzz-thread.ts',
    },
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [packages],
    // What is CommonJS among them asks for Node's modules by `require`.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
    logLevel: 'error',
  });
  const { buildTables } = await import(join(dist, 'build-tables.mjs'));
  await buildTables(join(dist, 'catalogue-tables.bin'));
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows/index.ts'),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error: console.error },
  });
  await writeFile(join(dist, 'workflows.js'), code);
  await writeFile(join(dist, 'stamp'), stamp);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write((await ensureBuilt()) ? 'built\n' : 'up to date\n');
