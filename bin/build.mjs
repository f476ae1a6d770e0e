// Bundles what starts often (command line, worker, scanner threads, workflows) into dist/, so that it starts in a fraction of the time and memory.
import { readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

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
const packages = (inside) => ({
  name: 'packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      const [scope, name] = path.split('/');
      const own = kind === 'entry-point' || inside.has(scope.startsWith('@') ? `${scope}/${name}` : scope);
      return own ? undefined : { path, external: true };
    });
  },
});

/** The library joins a table of a thousand towns by copying it for each of them: 10 ms of every start. */
const towns = {
  name: 'towns',
  setup(build) {
    build.onLoad({ filter: /stdnum\/lib\/cjs\/mx\/banks\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/citiesPairs\.reduce\(.*\);/, 'Object.fromEntries(citiesPairs);');
      if (contents === text) throw new Error(`${path} is another one than it was`);
      return { contents };
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
};

/** Tables are read only by the build that wrote them (tables-file.ts). */
const stampedBy = (stamp) => ({ buildStamp: JSON.stringify(stamp) });

/**
 * The thread that scans, as one script that V8's code is kept for: it starts twice as fast as modules do. In CommonJS, so that packages
 * that are modules only and needed at once must be inside. `stamp` tells builds apart.
 */
async function buildScanThread(build, outdir, stamp) {
  const plugins = [packages(new Set([...inlined, 'lru-cache', 'zstddec'])), towns];
  const define = { ...stampedBy(stamp), 'import.meta.url': 'bundleUrl' };
  const format = { outdir, format: 'cjs', outExtension: { '.js': '.cjs' }, define };
  const { outputFiles, metafile } = await build({
    ...common,
    ...format,
    entryPoints: { 'scan-script': 'services/detect/pool/scan-worker.ts' },
    plugins,
    banner: { js: `// ${stamp}\n(function (require, importPackage, bundleUrl) {` },
    footer: { js: '})' },
    write: false,
    metafile: true,
  });
  const [file] = outputFiles;
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const later = new Set(imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path));
  const text = file.text.replace(/\bimport\("([^"]+)"\)/g, (found, path) => {
    if (!later.delete(path) && !imports.some((each) => each.path === path)) throw new Error(`${found} is no import`);
    return `importPackage("${path}")`;
  });
  if (later.size > 0) throw new Error(`imports of ${[...later].join()} were not found`);
  await writeFile(file.path, text);
  await build({
    ...common,
    ...format,
    entryPoints: { 'scan-worker': 'services/detect/pool/built-worker.ts' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
}

/** Keeps the code that V8 makes of the thread that scans. It has scanned a text by then, so that this code is in it too. */
async function keepCode(folder) {
  const thread = new Worker(join(folder, 'scan-worker.cjs'), { execArgv: [] });
  const answer = (kind) =>
    new Promise((resolve, reject) => {
      thread.on('message', (message) => message.kind === kind && resolve());
      thread.once('error', reject).once('exit', () => reject(new Error('the thread that scans ended')));
    });
  const ready = answer('ready');
  thread.postMessage({ kind: 'setup', setup: { fingerprintKey: new Uint8Array(32) } });
  await ready;
  const scanned = answer('result');
  const bytes = new TextEncoder().encode('name,card\nnothing,to see here\n');
  const request = {
    name: 'text.csv',
    sizeBytes: bytes.length,
    identifiers: { selector: 'ALL', ids: [] },
    maxBytes: 1_000,
    deadlineMs: 60_000,
    maxOccurrences: 1,
    rulesVersion: null,
  };
  thread.postMessage({ kind: 'start', scan: 1, request });
  thread.postMessage({ kind: 'chunk', scan: 1, bytes });
  thread.postMessage({ kind: 'end', scan: 1, cut: null });
  await scanned;
  const kept = answer('kept');
  thread.postMessage({ kind: 'keepCode' });
  await kept;
  await thread.terminate();
}

/** Builds dist/ when sources have changed since. */
export async function ensureBuilt() {
  if ((await built('cli')) !== null) return false;
  // Before the build: what changes meanwhile makes the next start build again.
  const stamp = stampOf();
  const { build } = await import('esbuild');
  await mkdir(dist, { recursive: true });
  // In a folder of its own: whoever builds or starts at the same time finds whole files.
  const outdir = await mkdtemp(join(dist, 'build-'));
  try {
    await buildInto(build, outdir, stamp);
    for (const name of await readdir(outdir)) await rename(join(outdir, name), join(dist, name));
    await writeFile(join(dist, 'stamp'), stamp);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
  return true;
}

async function buildInto(build, outdir, stamp) {
  await build({
    ...common,
    outdir,
    entryPoints: {
      cli: 'services/cli/main.ts',
      'start-worker': 'services/detect/pool/start-worker.ts',
      worker: 'services/worker/main.ts',
      'build-tables': 'services/detect/build-tables.ts',
      'detect-bench': 'services/detect/bench/run.ts',
      'extract-bench': 'services/detect/extract/bench/run.ts',
      'fuzz-thread': 'services/detect/extract/bench/fuzz-thread.ts',
    },
    outExtension: { '.js': '.mjs' },
    splitting: true,
    format: 'esm',
    define: stampedBy(stamp),
    plugins: [packages(inlined), towns],
    // What is CommonJS among them asks for Node's modules by `require`.
    banner: {
      js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
    },
  });
  await buildScanThread(build, outdir, stamp);
  const { buildTables } = await import(join(outdir, 'build-tables.mjs'));
  await buildTables(join(outdir, 'catalogue-tables.bin'));
  await keepCode(outdir);
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows/index.ts'),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error: console.error },
  });
  await writeFile(join(outdir, 'workflows.js'), code);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write((await ensureBuilt()) ? 'built\n' : 'up to date\n');
