import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AttachPolicyCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../infra/dev/fault-proxy.ts';
import type { MotoServer } from '../../infra/dev/moto.ts';
import { startMoto } from '../../test/support/moto.ts';
import { absent, denied, failed, known } from '../model/index.ts';
import { EffectivePolicies } from './effective-policies.ts';
import { readTree } from './organization.ts';

const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const clientAt = (endpoint: string) =>
  new OrganizationsClient({ region: 'us-east-1', endpoint, credentials, maxAttempts: 1 });

describe('policies of an organization in moto', () => {
  let moto: MotoServer;
  let proxy: FaultProxy;
  let unit = '';
  let client: OrganizationsClient;

  beforeAll(async () => {
    moto = await startMoto();
    proxy = await startFaultProxy({ upstream: moto.endpoint });
    client = clientAt(proxy.endpoint);
    await client.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
    const root = (await client.send(new ListRootsCommand({}))).Roots?.[0]?.Id ?? '';
    await client.send(new EnablePolicyTypeCommand({ RootId: root, PolicyType: 'RESOURCE_CONTROL_POLICY' }));
    const made = await client.send(new CreateOrganizationalUnitCommand({ ParentId: root, Name: 'Prod' }));
    unit = made.OrganizationalUnit?.Id ?? '';
    const Content = '{"Version":"2012-10-17","Statement":[]}';
    for (const Name of ['perimeter', 'nowhere']) {
      const policy = { Name, Content, Description: Name, Type: 'RESOURCE_CONTROL_POLICY' } as const;
      const { Policy } = await client.send(new CreatePolicyCommand(policy));
      if (Name !== 'perimeter') continue;
      await client.send(new AttachPolicyCommand({ PolicyId: Policy?.PolicySummary?.Id ?? '', TargetId: unit }));
    }
  });
  afterAll(async () => {
    client?.destroy();
    await proxy?.stop();
    await moto?.stop();
  });

  it('reads those that are attached, each once, and asks nothing about kinds that are not enabled', async () => {
    proxy.log.clear();
    const { policies } = await readTree(client);
    expect(policies?.serviceControl).toEqual(absent);
    expect(policies?.resourceControl).toMatchObject({ state: 'known' });
    const found = policies?.resourceControl.state === 'known' ? policies.resourceControl.value : [];
    expect(found.find(({ name }) => name === 'perimeter')).toMatchObject({ targets: [unit] });
    expect(found.map(({ name }) => name)).not.toContain('nowhere');
    expect(proxy.log.total({ operation: 'ListPolicies' })).toBe(1);
    expect(proxy.log.total({ operation: 'DescribePolicy' })).toBe(found.length);
  });

  it.each(['ListPolicies', 'ListTargetsForPolicy', 'DescribePolicy'])(
    'names organizations:%s when that is refused',
    async (operation) => {
      const action = { kind: 'error', code: 'AccessDeniedException' } as const;
      proxy.setRules({ rules: [{ name: 'no', match: { operation }, action }] });
      expect((await readTree(client)).policies?.resourceControl).toEqual(denied(`organizations:${operation}`));
      proxy.setRules({});
    },
  );

  it('asks no account about S3 and tag policies where they are not enabled', async () => {
    proxy.log.clear();
    const policies = new EffectivePolicies(client);
    const ask = (accountId: string) => [
      policies.s3({ sweepId: 'one', accountId }),
      policies.tags({ sweepId: 'one', accountId }),
    ];
    const answers = await Promise.all(['111122223333', '444455556666'].flatMap(ask));
    expect(answers).toEqual([absent, absent, absent, absent]);
    expect(proxy.log.total({})).toBe(1);
  });
});

describe('effective policies, which moto has not', () => {
  const answers = new Map<string, object>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    asked.push(operation);
    const answer = answers.get(operation);
    response.writeHead(answer === undefined || '__type' in answer ? 400 : 200, {
      'content-type': 'application/x-amz-json-1.1',
    });
    response.end(JSON.stringify(answer ?? { __type: 'AccessDeniedException' }));
  });
  let client: OrganizationsClient;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    client = clientAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const content = (PolicyContent: string) => ({ EffectivePolicy: { PolicyContent } });

  it.each([
    ['all', content('{"s3_attributes":{"public_access_block_configuration":"all"}}'), known('all')],
    ['none', content('{"s3_attributes":{"public_access_block_configuration":"none"}}'), known('none')],
    ['nothing about blocks', content('{"s3_attributes":{}}'), absent],
    ['no policy', { __type: 'EffectivePolicyNotFoundException' }, absent],
    [
      'something new',
      content('{"s3_attributes":{"public_access_block_configuration":"some"}}'),
      { state: 'failed', code: 'MALFORMED_RESPONSE' },
    ],
    ['a refusal', { __type: 'AccessDeniedException' }, denied('organizations:DescribeEffectivePolicy')],
  ])('%s', async (sweepId, answer, fact) => {
    answers.set('ListRoots', { Roots: [{ Id: 'r-1', PolicyTypes: [{ Type: 'S3_POLICY', Status: 'ENABLED' }] }] });
    answers.set('DescribeEffectivePolicy', answer);
    asked.length = 0;
    const policies = new EffectivePolicies(client);
    const ask = () => policies.s3({ sweepId, accountId: '111122223333' });
    expect(await Promise.all([ask(), ask()])).toEqual([fact, fact]);
    expect(asked).toEqual(['ListRoots', 'DescribeEffectivePolicy']);
  });

  it.each([
    [
      'rules',
      content(
        '{"tags":{"costcenter":{"tag_key":"CostCenter","tag_value":["100",200,"3*"],"enforced_for":["s3:bucket"]},"Owner":{"report_required_tag_for":["s3:*"],"tag_value":[]}}}',
      ),
      known([
        { key: 'CostCenter', values: ['100', '200', '3*'], enforcedFor: ['s3:bucket'], requiredFor: [] },
        { key: 'owner', values: null, enforcedFor: [], requiredFor: ['s3:*'] },
      ]),
    ],
    ['no rules', content('{"tags":{}}'), absent],
    ['nothing about tags', content('{}'), absent],
    ['no tag policy', { __type: 'EffectivePolicyNotFoundException' }, absent],
    ['operators', content('{"tags":{"a":{"tag_key":{"@@assign":"A"}}}}'), failed('MALFORMED_RESPONSE')],
    ['no object', content('{"tags":[]}'), failed('MALFORMED_RESPONSE')],
    ['a text', content('{"tags":{"a":"A"}}'), failed('MALFORMED_RESPONSE')],
    ['a tag refusal', { __type: 'AccessDeniedException' }, denied('organizations:DescribeEffectivePolicy')],
  ])('tags: %s', async (sweepId, answer, fact) => {
    answers.set('ListRoots', { Roots: [{ Id: 'r-1', PolicyTypes: [{ Type: 'TAG_POLICY', Status: 'ENABLED' }] }] });
    answers.set('DescribeEffectivePolicy', answer);
    asked.length = 0;
    const policies = new EffectivePolicies(client);
    const handle = { sweepId, accountId: '111122223333' };
    expect(await Promise.all([policies.tags(handle), policies.tags(handle), policies.s3(handle)])).toEqual([
      fact,
      fact,
      absent,
    ]);
    expect(asked).toEqual(['ListRoots', 'DescribeEffectivePolicy']);
  });

  it('names organizations:ListRoots when that is refused', async () => {
    answers.clear();
    expect(await new EffectivePolicies(client).s3({ sweepId: 'roots', accountId: '111122223333' })).toEqual(
      denied('organizations:ListRoots'),
    );
  });
});
