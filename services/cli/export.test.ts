import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { eventually } from '../../test/support/api/eventually.ts';

const bin = fileURLToPath(new URL('../../bin/orgsweep.mjs', import.meta.url));

it('leaves no part of a file behind when an export is interrupted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'orgsweep-export-'));
  // It begins a file and never ends it.
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-disposition': 'attachment' }).write('Id,Type\r\n');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const to = join(folder, 'findings.csv');
  const args = [bin, '--api', `http://127.0.0.1:${port}`, 'export', '-f', 'csv', '--to', to];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  await eventually(async () => existsSync(`${to}.part`), Boolean);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(readdirSync(folder)).toEqual([]);
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
