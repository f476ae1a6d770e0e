import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';
import { changeMessage } from '../../../test/support/change-world.ts';
import { parseMessage } from '../../changes/index.ts';
import { accountId, evaluation, openSweep, posture, startOf } from '../../store/testing/fixtures.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
  await openSweep(test.store, 1);
  const at = startOf(2);
  const parsed = parseMessage(
    changeMessage({ accountId, eventName: 'PutBucketPolicy', parameters: { bucketName: 'orders' }, eventId: 'e1', at }),
  );
  if (parsed.kind !== 'CHANGE') throw new Error(parsed.kind);
  await test.store.recordChange(parsed.event, parsed.targets, at);
  await test.store.writeChangedPosture(
    { id: 'change-e1', at, accountId },
    [{ bucketName: 'orders', posture, evaluations: [evaluation('public', 'NON_COMPLIANT')] }],
    new Map([['public', 'e1']]),
  );
  await test.store.endChanges({ accountId, bucketName: 'orders' }, ['e1'], null);
  await test.store.recordChangeDeadLetter({ id: 'm1', reason: 'NOT_JSON', body: '{', receivedAt: at });
});
afterAll(async () => await test.stop());

it('a policy finding names call and caller', async () => {
  const { data } = await test.ask(`{ findings { nodes {
    policyDetails { eventId action { api apiServiceName firstSeen lastSeen } actor { type userName ipAddress userAgent } }
    resolvedBy { eventId } } } }`);
  expect(data).toEqual({
    findings: {
      nodes: [
        {
          policyDetails: {
            eventId: 'e1',
            action: {
              api: 'PutBucketPolicy',
              apiServiceName: 's3.amazonaws.com',
              firstSeen: startOf(2),
              lastSeen: startOf(2),
            },
            actor: { type: 'IAMUser', userName: 'ada', ipAddress: '198.51.100.7', userAgent: '[aws-cli/2.31.0]' },
          },
          resolvedBy: null,
        },
      ],
    },
  });
});

it('says how the stream fares, and what could not be read', async () => {
  const { data } = await test.ask(
    '{ changeFeed { lastReceivedAt pending evaluated failed deadLetters } changeDeadLetters { id reason body } }',
  );
  expect(data).toEqual({
    changeFeed: { lastReceivedAt: startOf(2), pending: 0, evaluated: 1, failed: 0, deadLetters: 1 },
    changeDeadLetters: [{ id: 'm1', reason: 'NOT_JSON', body: '{' }],
  });
});
