import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { projectRoot } from '../data-folder.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function installation(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-external-id-'));
  folders.push(folder);
  return folder;
}
async function shown(ORGSWEEP_DATA: string): Promise<string> {
  const { PATH } = process.env;
  const start = join(projectRoot, 'bin/start.mjs');
  const env = { PATH, ORGSWEEP_DATA };
  return (await promisify(execFile)(process.execPath, [start, '--show-external-id'], { env })).stdout;
}

it('draws an external id of 160 bits for each installation, once, readable by its owner alone', async () => {
  const [one, other] = [await installation(), await installation()];
  const first = await shown(one);
  expect(first).toMatch(/^[0-9a-f]{40}\n$/);
  expect(await shown(one)).toBe(first);
  expect(await shown(other)).not.toBe(first);
  expect((await stat(join(one, 'external-id'))).mode & 0o777).toBe(0o600);
});
