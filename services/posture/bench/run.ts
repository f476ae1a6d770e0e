import { evaluateBench } from './evaluate.ts';

process.stdout.write(`${JSON.stringify(evaluateBench(4_000))}\n`);
