import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { changingApis } from '../../services/changes/index.ts';
import { renderChangeFeed } from './render-change-feed.ts';

const [queue, rules] = renderChangeFeed().map(({ text }) => parse(text).Resources);

it('hands on exactly the calls that are understood', () => {
  const handedOn = Object.values(rules).flatMap((resource) => {
    const { Type, Properties } = Object(resource);
    if (Type !== 'AWS::Events::Rule') return [];
    const { eventSource, eventName } = Properties.EventPattern.detail;
    return [[eventSource[0], eventName]];
  });
  expect(Object.fromEntries(handedOn)).toEqual(
    Object.fromEntries(Object.entries(changingApis).map(([service, apis]) => [service, Object.keys(apis).sort()])),
  );
});

it('lets nobody outside the organization write to the bus, and nobody but the rule to the queue', () => {
  expect(queue.BusPolicy.Properties.Statement.Condition.StringEquals).toHaveProperty('aws:PrincipalOrgID');
  expect(queue.QueuePolicy.Properties.PolicyDocument.Statement[0].Condition.ArnEquals).toHaveProperty('aws:SourceArn');
});
