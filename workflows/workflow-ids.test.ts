import { expect, it } from 'vitest';
import { changeWorkflowId, externalFindingsId } from './workflow-ids.ts';

it('are one a place: who asks for another place does not wait for this one', () => {
  expect([externalFindingsId(null), externalFindingsId('1'), externalFindingsId('2')]).toEqual([
    'external-findings',
    'external-findings/1',
    'external-findings/2',
  ]);
  expect([changeWorkflowId('1', null), changeWorkflowId('1', 'a'), changeWorkflowId('1', 'b')]).toEqual([
    'change/1',
    'change/1/a',
    'change/1/b',
  ]);
});
