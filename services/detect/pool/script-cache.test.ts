import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadScript } from './script-cache.ts';

const module = new URL('./script-cache.ts', import.meta.url).href;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'orgsweep-script-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A script that tells its address by what `require` and `import` give. */
const text = `// a
(function (require, importPackage, bundleUrl) {
  importPackage('node:os').then(({ EOL }) => require('node:fs').writeSync(1, bundleUrl + EOL));
})`;

/** What the script tells, and whether kept code was used; in a process of its own, since V8 knows the scripts of a process. */
function run(file: string): readonly string[] {
  const code = `const s = (await import(${JSON.stringify(module)})).loadScript(${JSON.stringify(file)}); console.log(s.cached); s.run();`;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  });
  return stdout.trim().split('\n');
}

it.each<[string, string, (kept: Buffer) => Buffer]>([
  ['with the code that was kept', 'true', (kept) => kept],
  ['when the kept code is of another build of the same length', 'false', (kept) => Buffer.from(kept).fill('b', 3, 4)],
  ['when the kept code is cut off', 'false', (kept) => kept.subarray(0, kept.length >> 1)],
  ['when the kept code is of another V8', 'false', (kept) => Buffer.from(kept).fill(0xff, 9, 13)],
  ['when none was kept', 'false', () => Buffer.alloc(0)],
])('a script runs %s', (_, cached, change) => {
  const file = join(folder, 'script.cjs');
  writeFileSync(file, text);
  loadScript(file).keep();
  writeFileSync(`${file}.cache`, change(readFileSync(`${file}.cache`)));
  expect(run(file)).toEqual([cached, pathToFileURL(file).href]);
});
