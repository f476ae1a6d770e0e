import { exampleContext } from '../examples-context.ts';
import { evaluateBucket } from '../index.ts';
import { benchBuckets } from './buckets.ts';

const count = 4_000;
benchBuckets(500).forEach((facts) => {
  evaluateBucket(facts, exampleContext);
});
const buckets = benchBuckets(count);
const start = process.hrtime.bigint();
const cpu = process.cpuUsage();
for (const facts of buckets) evaluateBucket(facts, exampleContext);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const { user, system } = process.cpuUsage(cpu);
const cpuSeconds = (user + system) / 1e6;
process.stdout.write(
  `${JSON.stringify({ buckets: count, seconds, bucketsPerSecond: Math.round(count / seconds), perCpuSecond: Math.round(count / cpuSeconds) })}\n`,
);
