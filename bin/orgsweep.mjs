#!/usr/bin/env node
import { readFileSync } from 'node:fs';

const args = process.argv.slice(2);
// The thread that scans takes longest to start: it does so while this one sees whether the bundle is of today's sources, and loads it.
const end = args[0] === 'detect' && args.length > 1 ? await startEarly() : undefined;
const { built } = await import('./build.mjs');
const { installedModel } = await import('./model.mjs');

async function startEarly() {
  try {
    return (await import('../dist/start-worker.mjs')).startEarly();
  } catch {
    // Nothing is built yet.
    return undefined;
  }
}

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
const model = installedModel(process.env);
if (model !== undefined) process.env.ORGSWEEP_MODEL = model;
const bundle = await built('cli');
if (bundle === null) {
  end?.();
  (await import('tsx/esm/api')).register();
}
const { main } = await import(bundle ?? '../services/cli/main.ts');
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
process.exitCode = await main(args, process.env.ORGSWEEP_API || 'http://127.0.0.1:4000', version);
