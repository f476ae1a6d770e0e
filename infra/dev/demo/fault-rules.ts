import type { FaultRulesInput } from '../faults/fault-rules.ts';
import { type DemoManifest, deniedObjects } from './manifest.ts';
import { deniedAccount, deniedBucket, disabledRegion } from './plan.ts';

/** What makes parts of the demo unreadable: written to `demo/faults.json` in the data folder. */
export function demoFaults(manifest: DemoManifest): FaultRulesInput {
  const account = manifest.accounts.find(({ name }) => name === deniedAccount)?.id ?? '';
  const denied = { kind: 'error', code: 'AccessDenied', message: 'Access Denied' } as const;
  return {
    strictSts: true,
    rules: [
      { name: 'account may not read S3', match: { account, service: 's3' }, action: denied },
      { name: 'account may not read S3 Control', match: { account, service: 's3control' }, action: denied },
      { name: 'region not enabled', match: { region: disabledRegion }, action: { kind: 'regionDisabled' } },
      {
        name: 'bucket may not be listed',
        match: { bucket: deniedBucket, operation: ['ListObjectsV2', 'ListObjects'] },
        action: denied,
      },
      { name: 'objects under a key of others', match: { ...deniedObjects, operation: 'GetObject' }, action: denied },
    ],
  };
}
