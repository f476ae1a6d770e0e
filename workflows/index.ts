export { accountSweep } from './account-sweep.ts';
export { bucketScan } from './bucket-scan.ts';
export { deliverFindings } from './deliver-findings.ts';
export { orgSweep } from './org-sweep.ts';
export { routeNews } from './route-news.ts';
export { scheduledSweep } from './scheduled-sweep.ts';
export { testSink } from './test-sink.ts';
