import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ensureBuilt } from '../../../bin/build.mjs';
import { samples } from '../extract/testing/samples.ts';

const command = fileURLToPath(new URL('../../../bin/orgsweep.mjs', import.meta.url));

it('the built product reads every format: the packages that a scan imports later are found', async () => {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'orgsweep-built-'));
  const files = join(folder, 'files');
  mkdirSync(files);
  for (const [name, each] of Object.entries(samples))
    each.forEach((bytes, index) => {
      writeFileSync(join(files, `${name}-${index}`), bytes);
    });
  const { stderr } = spawnSync(process.execPath, [command, 'detect', '--exit-code', '0', files], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stderr).toMatch(/, 0 partly and 0 not read$/m);
});
