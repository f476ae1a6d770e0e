export { accountSweep } from './account-sweep.ts';
export { bucketScan } from './bucket-scan.ts';
export { orgSweep } from './org-sweep.ts';
export { scheduledSweep } from './scheduled-sweep.ts';
