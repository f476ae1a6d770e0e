#!/usr/bin/env node
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../services/cli/main.ts');
process.exitCode = await main(process.argv.slice(2), process.env.ORGSWEEP_API || 'http://127.0.0.1:4000');
