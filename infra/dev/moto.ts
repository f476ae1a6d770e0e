import { access, constants, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../../bin/steps.mjs';
import type { DataFolder, Environment } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { ManagedProcess } from './managed-process.ts';
import { runCommand } from './run-command.ts';
import { reachable, waitReady } from './wait-ready.ts';

/** AWS on the loopback address. */
export interface MotoServer {
  readonly endpoint: string;
  readonly process: ManagedProcess;
  /** Forgets everything. */
  reset(): Promise<void>;
  /** Makes ids that moto draws (organization, accounts, keys) the same on every run. */
  seed(value: number): Promise<void>;
  /** Writes all state to the file that it was started with; the next start has it at once. */
  save(): Promise<void>;
  /** Whether the state file was there and has been read. */
  loaded(): Promise<boolean>;
  stop(): Promise<void>;
}

const requirement = 'moto[server]==5.2.5';
const script = fileURLToPath(new URL('./moto/server.py', import.meta.url));
const noPython = 'Install Python 3.9 or later with its venv module (Debian: apt-get install python3-venv).';

/** A Python that is new enough; PYTHON_MISSING otherwise. */
async function findPython(env: Environment): Promise<string> {
  let seen = '';
  for (const name of ['python3', 'python']) {
    let version = '';
    const args = ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'];
    const code = await runCommand(name, args, { env, line: (text) => (version = text) });
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (code === 0 && (major > 3 || (major === 3 && minor >= 9))) return name;
    if (code === 0) seen = version;
  }
  const what = seen === '' ? 'There is no Python on this machine' : `Python ${seen} is too old`;
  throw new SetupError('PYTHON_MISSING', `${what}; moto, which stands for AWS, needs it.`, noPython);
}

const interpreterOf = (venv: string): string => `${venv}/bin/python`;
const stampOf = (venv: string): string => `${venv}/orgsweep-requirement`;

/** Whether the environment holds this moto. Its interpreter is a link into a Python that may have been removed, or be somebody else's since. */
async function isWhole(venv: string): Promise<boolean> {
  const runs = await access(interpreterOf(venv), constants.X_OK).then(
    () => true,
    () => false,
  );
  return runs && (await readFile(stampOf(venv), 'utf8').catch(() => '')) === requirement;
}

/**
 * The interpreter of a virtual environment that holds moto; the first call makes it (about a minute), in a folder of its own, since another
 * process may do so at the same time.
 */
export async function ensureMoto(
  data: DataFolder,
  env: Environment,
  update: (text: string) => void = () => undefined,
): Promise<string> {
  const venv = data.path('moto', 'venv');
  if (await isWhole(venv)) return interpreterOf(venv);
  const base = await findPython(env);
  update('creating a Python environment');
  await data.folder('moto');
  const made = await mkdtemp(data.path('moto', 'venv-'));
  try {
    await makeEnvironment(base, made, env, update);
    if (!(await isWhole(venv))) {
      await rm(venv, { recursive: true, force: true });
      await rename(made, venv).catch(async (error: unknown) => {
        if (!(await isWhole(venv))) throw error;
      });
    }
    return interpreterOf(venv);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

async function makeEnvironment(
  base: string,
  venv: string,
  env: Environment,
  update: (text: string) => void,
): Promise<void> {
  const said: string[] = [];
  const line = (text: string) => {
    said.push(text);
    if (/^(Collecting|Downloading|Installing|Building)/.test(text.trim())) update(text.trim().slice(0, 60));
  };
  if ((await runCommand(base, ['-m', 'venv', venv], { env, line })) !== 0) {
    throw new SetupError(
      'PYTHON_MISSING',
      `Python cannot make a virtual environment: ${said.slice(-2).join(' ')}`,
      noPython,
    );
  }
  const install = ['-m', 'pip', 'install', '--progress-bar', 'off', requirement];
  if ((await runCommand(interpreterOf(venv), install, { env, line })) !== 0) {
    const cause = said
      .filter((text) => /error/i.test(text))
      .slice(-2)
      .join(' ');
    throw new SetupError(
      'MOTO_UNAVAILABLE',
      `pip could not install ${requirement}: ${cause.slice(0, 300)}`,
      'Check the network or the index that pip is set to, then run the command again.',
    );
  }
  await writeFile(stampOf(venv), requirement);
}

/** Starts moto; `stateFile` keeps its state between runs. MOTO_UNAVAILABLE says why not. */
export async function startMoto(options: {
  readonly data: DataFolder;
  readonly env: Environment;
  readonly update?: (text: string) => void;
  readonly port?: number;
  readonly stateFile?: string;
}): Promise<MotoServer> {
  const { data, env } = options;
  const python = await ensureMoto(data, env, options.update);
  const port = options.port ?? (await freePort());
  const server = await ManagedProcess.start({
    name: 'moto',
    command: python,
    args: [script, '--port', String(port), ...(options.stateFile === undefined ? [] : ['--state', options.stateFile])],
    logFile: data.path('logs', 'moto.log'),
    ...(options.stateFile === undefined ? {} : { pidFile: data.path('run', 'moto.pid') }),
    env: { PATH: env['PATH'], HOME: data.root, PYTHONDONTWRITEBYTECODE: '1', PYTHONUNBUFFERED: '1' },
  });
  if (!(await waitReady(() => reachable(port), server, 60_000))) {
    await server.stop();
    throw new SetupError('MOTO_UNAVAILABLE', `moto did not start: ${server.tail(2)}`, `See ${server.logFile}.`);
  }
  const endpoint = `http://127.0.0.1:${port}`;
  const post = async (path: string) => {
    const answer = await fetch(`${endpoint}${path}`, { method: 'POST' });
    if (!answer.ok)
      throw new SetupError('MOTO_UNAVAILABLE', `moto answered ${answer.status} to ${path}.`, `See ${server.logFile}.`);
    await answer.arrayBuffer();
  };
  return {
    endpoint,
    process: server,
    reset: () => post('/moto-api/reset'),
    seed: (value) => post(`/moto-api/seed?a=${value}`),
    save: () => post('/_stack/save'),
    loaded: async () => (await (await fetch(`${endpoint}/_stack/loaded`)).text()).trim() === 'true',
    stop: () => server.stop(),
  };
}
