import { expect, it } from 'vitest';
import { type KillPoint, remediationKillExperiment } from '../bench/remediation-kill.ts';

/** `bench remediation` kills at every call. */
it('a worker killed by SIGKILL around its writes: each ends in a named state, nothing is written twice, all is undone', async () => {
  const result = await remediationKillExperiment((calls) => {
    const around = (phase: 'WRITE' | 'UNDO', when: KillPoint['when']): KillPoint => ({
      phase,
      call: calls[phase].findIndex((operation) => operation.startsWith('Put')) + 1,
      when,
    });
    return [around('WRITE', 'BEFORE'), around('WRITE', 'AFTER'), around('UNDO', 'AFTER')];
  });
  expect(result.wrong).toEqual([]);
  expect(result.at).toEqual([
    'WRITE before PutBucketPolicy',
    'WRITE after PutBucketPolicy',
    'UNDO after PutBucketPolicy',
  ]);
  expect(result.states).toEqual({ SUCCEEDED: 4 });
});
