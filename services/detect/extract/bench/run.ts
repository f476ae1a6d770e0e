export { fuzzBench } from './fuzz-bench.ts';
