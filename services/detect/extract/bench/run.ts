export { extractBench } from './extract-bench.ts';
export { fuzzBench } from './fuzz-bench.ts';
