import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureModel } from './model.mjs';
import { ensurePackages } from './setup.mjs';
import { printFailure, Steps } from './steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (path) => join(root, 'node_modules', path);

/** Without what could make a test speak with somebody's real account or database. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(AWS_|DATABASE_URL$|ORGSWEEP_(?!DATA$))/.test(name)),
);
environment.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
environment.NODE_ENV = 'test';

/** In a process group of its own: whatever of it still runs when it has ended (a test that hung) is ended with it. */
function run(args, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: environment, stdio, detached: true });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        text += chunk;
      });
    }
    child.once('exit', () => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch (error) {
        if (error.code !== 'ESRCH') throw error;
      }
    });
    child.once('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

/** One check that is no vitest test: counts as one. */
async function check(steps, name, args) {
  let said = '';
  const passed = await steps.run(name, async (update) => {
    const { code, text } = await run(args, ['ignore', 'pipe', 'pipe']);
    said = text.trimEnd();
    update(code === 0 ? 'passed' : 'FAILED');
    return code === 0;
  });
  if (!passed) steps.say(said);
  return passed;
}

/** vitest with its own output to the terminal; the totals come from its JSON report. */
async function vitest(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'orgsweep-test-'));
  const report = join(folder, 'report.json');
  try {
    const stalls = `--reporter=${join(root, 'test/support/stall-reporter.ts')}`;
    const reporters = ['--reporter=default', stalls, '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await run([tool('vitest/vitest.mjs'), 'run', ...reporters, ...filters], 'inherit');
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // A file that could not even be loaded has no tests to fail.
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    const failed = result.numFailedTests + broken;
    // An error outside of every test (an unhandled rejection) fails the run, too.
    return {
      passed: result.numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: result.numPendingTests,
    };
  } catch {
    process.stdout.write('vitest ended without a report.\n');
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(filters) {
  const steps = new Steps();
  await ensurePackages(steps, environment);
  await ensureModel(steps, environment);
  const { register } = await import('tsx/esm/api');
  register();
  const { prepareServers } = await import('../infra/dev/prepare-servers.ts');
  await prepareServers(steps, environment);

  let passed = 0;
  let failed = 0;
  if (filters.length === 0) {
    const checks = [
      ['Types', [tool('typescript/lib/tsc.js'), '-p', 'tsconfig.json']],
      ['Lint', [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--colors=off', '.']],
      ['Generated files', ['--import', 'tsx', 'infra/gen.ts', '--check']],
    ];
    for (const [name, args] of checks) {
      if (await check(steps, name, args)) passed += 1;
      else failed += 1;
    }
  }
  const tests = await vitest(filters);
  passed += tests.passed;
  failed += tests.failed;
  steps.say();
  steps.say(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = printFailure(error);
  process.stdout.write('\n0 passed, 1 failed\n');
}
