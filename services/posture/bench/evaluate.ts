import { exampleContext } from '../examples-context.ts';
import { evaluateBucket } from '../index.ts';
import { benchBuckets } from './buckets.ts';

/** Evaluates `count` buckets of mixed shapes one after another, in this thread. `perCpuSecond`: promise at least 2,000. */
export function evaluateBench(count: number): { buckets: number; bucketsPerSecond: number; perCpuSecond: number } {
  for (const facts of benchBuckets(500)) evaluateBucket(facts, exampleContext);
  const buckets = benchBuckets(count);
  const from = performance.now();
  const cpu = process.cpuUsage();
  for (const facts of buckets) evaluateBucket(facts, exampleContext);
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const perCpuSecond = Math.round(count / ((user + system) / 1e6));
  return { buckets: count, bucketsPerSecond: Math.round(count / seconds), perCpuSecond };
}
