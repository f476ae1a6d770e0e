import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataFolder, projectRoot } from '../data-folder.ts';
import { demoManifest } from '../demo/manifest.ts';
import { bindable } from '../free-port.ts';
import { commandOf } from '../process-look.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgsweep-start-'));
  const cache = DataFolder.of(process.env);
  await mkdir(join(folder, 'moto'));
  await symlink(cache.path('moto', 'venv'), join(folder, 'moto', 'venv'));
  await symlink(cache.path('bin'), join(folder, 'bin'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly text: string }>;
  /** Resolves once the output matches, with the match. */
  sees(pattern: RegExp): Promise<RegExpExecArray>;
}

function npmStart(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(projectRoot, 'bin/start.mjs'), ...args], {
    env: { PATH, HOME, ORGSWEEP_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk);
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<{ code: number | null; text: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, text }));
  });
  const sees = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(text);
        if (match === null) return;
        waiting.delete(look);
        resolve(match);
      };
      waiting.add(look);
      look();
      ended.then(() => reject(new Error(`It ended without ${pattern}:\n${text}`)));
    });
  return { child, ended, sees };
}

/** Processes of this machine that work on the folder. */
async function processesOf(path: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  return ids.flatMap((pid) => commandOf(pid) ?? []).filter((command) => command.includes(path));
}

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('sweeps the demo organization, says what it found and what it could not read, and leaves nothing running', async () => {
    const { code, text } = await npmStart(['--exit', '--port', '0']).ended;
    expect(code, text).toBe(5);
    const manifest = demoManifest.parse(JSON.parse(await readFile(join(folder, 'demo/manifest.json'), 'utf8')));

    const listed = manifest.objects.filter(
      ({ unreadable }) => unreadable === null || /^(GET_DENIED|STORAGE_CLASS)$/.test(unreadable),
    );
    expect(text).toContain(`${listed.length.toLocaleString('en-US')} listed`);
    const visible = manifest.buckets.filter(
      ({ unreadable }) => !/^(ROLE_MISSING|ACCOUNT_DENIED)$/.test(unreadable ?? ''),
    );
    expect(text).toContain(`Buckets   ${visible.length}, of which judged ${visible.length}`);
    for (const { id, suspended, readable } of manifest.accounts) {
      if (suspended) expect(text).toMatch(new RegExp(`SKIPPED +${id} .*: ACCOUNT_SUSPENDED`));
      else if (!readable) expect(text).toMatch(new RegExp(`DENIED +${id} .*: (ROLE_NOT_ASSUMABLE|ACCESS_DENIED)`));
    }
    for (const { name, unreadable } of manifest.buckets) {
      if (unreadable === 'REGION_DISABLED') expect(text).toMatch(new RegExp(`FAILED .*${name}: .*REGION_DISABLED`));
      if (unreadable === 'LIST_DENIED') expect(text).toMatch(new RegExp(`DENIED .*${name}: .*s3:ListBucket`));
    }
    expect(text).toMatch(/Findings: [\d,]+ open/);
    expect(text).toMatch(/Most urgent:\n {2}1\. (CRITICAL|HIGH) /);
    expect(await processesOf(folder)).toEqual([]);
  });

  it('starts again on what is there, lets nobody else in, serves the API, and goes with its port', async () => {
    const first = npmStart(['--port', '0']);
    const [, url = ''] = await first.sees(/API at (http:\/\/127\.0\.0\.1:\d+)\/graphql/);
    const page = await fetch(`${url}/`);
    expect(page.status).toBe(200);

    const second = await npmStart(['--port', '0']).ended;
    expect(second.code).toBe(1);
    expect(second.text).toContain('error ALREADY_RUNNING');

    first.child.kill('SIGINT');
    const { code, text } = await first.ended;
    expect(code, text).toBe(130);
    // State was kept: nothing was seeded, and unchanged objects were not read again.
    expect(text).not.toContain('creating');
    expect(await bindable(Number(new URL(url).port))).not.toBeNull();
    expect(await processesOf(folder)).toEqual([]);
  });

  it('says in one error what is wrong and what to do', async () => {
    const wrongFlag = await npmStart(['--prot', '1']).ended;
    expect(wrongFlag.code).toBe(2);
    expect(wrongFlag.text).toContain('error USAGE');
    const noFolder = await npmStart([], { ORGSWEEP_DATA: '/dev/null/data' }).ended;
    expect(noFolder.code).toBe(1);
    expect(noFolder.text).toMatch(/error DATA_FOLDER: .*\/dev\/null\/data .*ENOTDIR.*\n {2}what to do: /);
    const noTemporal = await npmStart(['--port', '0'], { TEMPORAL_ADDRESS: '127.0.0.1:9' }).ended;
    expect(noTemporal.code).toBe(1);
    expect(noTemporal.text).toMatch(/error TEMPORAL_UNAVAILABLE: .*127\.0\.0\.1:9.*\n {2}what to do: /);
    const secret = 'not-to-be-shown';
    const noDatabase = await npmStart(['--port', '0'], { DATABASE_URL: `postgresql://u:${secret}@127.0.0.1:9/x` })
      .ended;
    expect(noDatabase.code).toBe(1);
    expect(noDatabase.text).toMatch(/error STORE_UNAVAILABLE: .*127\.0\.0\.1:9\/x/);
    expect(noDatabase.text).not.toContain(secret);
    expect(await processesOf(folder)).toEqual([]);
  });
});
