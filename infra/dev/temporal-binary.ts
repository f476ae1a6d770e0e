import { createHash } from 'node:crypto';
import { access, chmod, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { SetupError } from '../../bin/steps.mjs';
import type { DataFolder, Environment } from './data-folder.ts';
import { runCommand } from './run-command.ts';

/** Newest CLI that `go install` accepts: later modules carry a local `replace`. Server 1.29.1. */
const temporalCliVersion = '1.5.1';

/** SHA-256 of the archives of that release, by platform and architecture. Anything else that a proxy answers is refused. */
const archives: Readonly<Record<string, string>> = {
  'linux-amd64': 'ddc95e08b0b076efd4ea9733a3f488eb7d2be875f8834e616cd2a37358b4852d',
  'linux-arm64': 'bd1b0db9f18b051026de8bf6cc1505f2510f14bbb7a8b9a4a91fff46c77454f5',
  'darwin-amd64': 'bbb73e2a31135abe50a1f1cdb35030c42961df618e8ce9c60ae89f201540c5d9',
  'darwin-arm64': 'cca01b7ea35ad56e2a328d9ae596bf716bd22313ef63c7a761c88354457c2415',
};

interface TemporalBinary {
  readonly path: string;
  readonly source: 'path' | 'cache' | 'download' | 'built';
}

async function executable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function onPath(name: string, env: Environment): Promise<string | null> {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    if (folder !== '' && (await executable(join(folder, name)))) return join(folder, name);
  }
  return null;
}

/** The official archive, checked against its known digest. Null when there is no internet or anything is not as expected. */
async function download(folder: string, env: Environment, update: (text: string) => void): Promise<string | null> {
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const digest = archives[platform];
  if (digest === undefined) return null;
  const name = `temporal_cli_${temporalCliVersion}_${platform.replace('-', '_')}.tar.gz`;
  const address = `https://github.com/temporalio/cli/releases/download/v${temporalCliVersion}/${name}`;
  const gone = new AbortController();
  // Only the answer's start is on the clock: the body may take as long as it needs while bytes come.
  let silence = setTimeout(() => gone.abort(), 5_000);
  try {
    const answer = await fetch(address, { signal: gone.signal, redirect: 'follow' });
    if (!answer.ok || answer.body === null) return null;
    const total = Number(answer.headers.get('content-length') ?? 0);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      clearTimeout(silence);
      silence = setTimeout(() => gone.abort(), 20_000);
      chunks.push(chunk);
      size += chunk.length;
      update(`downloading, ${(size / 1e6).toFixed(0)} MB${total > 0 ? ` of ${(total / 1e6).toFixed(0)}` : ''}`);
    }
    const bytes = Buffer.concat(chunks);
    if (createHash('sha256').update(bytes).digest('hex') !== digest) {
      update('the download is not the expected archive; building instead');
      return null;
    }
    const work = join(folder, `download-${process.pid}`);
    await mkdir(work, { recursive: true });
    try {
      await writeFile(join(work, name), bytes);
      if ((await runCommand('tar', ['-xzf', name], { env, cwd: work })) !== 0) return null;
      await chmod(join(work, 'temporal'), 0o755);
      await rename(join(work, 'temporal'), join(folder, 'temporal'));
    } finally {
      await rm(work, { recursive: true, force: true });
    }
    return join(folder, 'temporal');
  } catch {
    return null;
  } finally {
    clearTimeout(silence);
  }
}

async function build(folder: string, env: Environment, update: (text: string) => void): Promise<string> {
  const go = await onPath('go', env);
  if (go === null) {
    throw new SetupError(
      'GO_MISSING',
      'There is no Temporal server on this machine, and it can be neither downloaded nor built.',
      'Install the Temporal CLI or Go 1.25 or later, or set TEMPORAL_ADDRESS.',
    );
  }
  update(`building Temporal ${temporalCliVersion} with Go, once; 3 to 4 minutes`);
  let modules = 0;
  let last = '';
  const code = await runCommand(
    go,
    ['install', '-v', `github.com/temporalio/cli/cmd/temporal@v${temporalCliVersion}`],
    {
      env: { ...env, GOBIN: folder },
      line: (text) => {
        last = text;
        modules++;
        update(`building Temporal ${temporalCliVersion} with Go, once; package ${modules}: ${text.slice(0, 50)}`);
      },
    },
  );
  if (code !== 0 || !(await executable(join(folder, 'temporal')))) {
    throw new SetupError(
      'TEMPORAL_UNAVAILABLE',
      `Building the Temporal server failed: ${last}`,
      'Install the Temporal CLI, or set TEMPORAL_ADDRESS.',
    );
  }
  return join(folder, 'temporal');
}

/** Finds the Temporal CLI: on PATH, in the data folder's cache, by download, by `go install`; the last two fill the cache. */
export async function findTemporal(
  data: DataFolder,
  env: Environment,
  update: (text: string) => void,
): Promise<TemporalBinary> {
  const installed = await onPath('temporal', env);
  if (installed !== null) return { path: installed, source: 'path' };
  const folder = await data.folder('bin');
  const cached = join(folder, 'temporal');
  if (await executable(cached)) return { path: cached, source: 'cache' };
  const downloaded = await download(folder, env, update);
  if (downloaded !== null) return { path: downloaded, source: 'download' };
  return { path: await build(folder, env, update), source: 'built' };
}
