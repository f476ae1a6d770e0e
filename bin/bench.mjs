import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './setup.mjs';
import { Steps } from './steps.mjs';

await ensurePackages(new Steps(process.stderr));
const main = fileURLToPath(new URL('../test/bench/index.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
