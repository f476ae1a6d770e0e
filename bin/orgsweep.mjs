#!/usr/bin/env node
import { built } from './build.mjs';
import { installedModel } from './model.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
const model = installedModel(process.env);
if (model !== undefined) process.env.ORGSWEEP_MODEL = model;
const bundle = await built('cli');
if (bundle === null) (await import('tsx/esm/api')).register();
const { main } = await import(bundle ?? '../services/cli/main.ts');
process.exitCode = await main(process.argv.slice(2), process.env.ORGSWEEP_API || 'http://127.0.0.1:4000');
