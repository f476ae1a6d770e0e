import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { afterEach, expect, it } from 'vitest';
import { startPeer } from '../../test/support/peer.ts';
import { readTree } from './organization.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Organizations whose answers are these, by operation and parent. */
async function clientOf(answers: Readonly<Record<string, unknown>>): Promise<OrganizationsClient> {
  const peer = await startPeer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const parent: unknown = JSON.parse(body).ParentId;
    const answer = answers[typeof parent === 'string' ? `${operation} ${parent}` : operation] ?? {};
    response.setHeader('content-type', 'application/x-amz-json-1.1').end(JSON.stringify(answer));
  });
  const client = new OrganizationsClient({
    region: 'us-east-1',
    endpoint: peer.endpoint,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  ends.push(() => {
    client.destroy();
    peer.close();
  });
  return client;
}

it('meets an account once that is moved while the tree is walked, where it was met last', async () => {
  const moved = { Id: '111122223333', Name: 'Moved', Email: 'moved@example.com', State: 'ACTIVE' };
  const client = await clientOf({
    DescribeOrganization: { Organization: { Id: 'o-1', MasterAccountId: '999999999999' } },
    ListRoots: { Roots: [{ Id: 'r-1', Name: 'Root', PolicyTypes: [] }] },
    'ListAccountsForParent r-1': { Accounts: [moved] },
    'ListOrganizationalUnitsForParent r-1': { OrganizationalUnits: [{ Id: 'ou-1', Name: 'New' }] },
    'ListAccountsForParent ou-1': { Accounts: [moved] },
  });
  const { accounts } = await readTree(client);
  expect(accounts.map(({ id, organizationalUnitId }) => [id, organizationalUnitId])).toEqual([[moved.Id, 'ou-1']]);
});
