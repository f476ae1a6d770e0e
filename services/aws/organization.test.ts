import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { afterEach, expect, it } from 'vitest';
import { startPeer } from '../../test/support/peer.ts';
import { type Account, denied, known } from '../model/index.ts';
import { readTree } from './organization.ts';

const asked: string[] = [];
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Organizations whose answers are these, by operation and parent; of a list the next one each time, the last one for ever. */
async function clientOf(answers: Readonly<Record<string, unknown>>): Promise<OrganizationsClient> {
  asked.length = 0;
  const peer = await startPeer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const parent: unknown = JSON.parse(body).ParentId;
    const key = typeof parent === 'string' ? `${operation} ${parent}` : operation;
    asked.push(key);
    const given = answers[key] ?? {};
    const nth = asked.filter((each) => each === key).length - 1;
    const answer: unknown = Array.isArray(given) ? given[Math.min(nth, given.length - 1)] : given;
    const status = JSON.stringify(answer).includes('__type') ? 400 : 200;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
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

const moved = { Id: '111122223333', Name: 'Moved', Email: 'moved@example.com', State: 'ACTIVE' };
const tree = {
  DescribeOrganization: { Organization: { Id: 'o-1', MasterAccountId: '999999999999' } },
  ListRoots: { Roots: [{ Id: 'r-1', Name: 'Root', PolicyTypes: [] }] },
  'ListOrganizationalUnitsForParent r-1': { OrganizationalUnits: [{ Id: 'ou-1', Name: 'New' }] },
  ListAccounts: { Accounts: [moved] },
};
const places = (accounts: readonly Account[]) =>
  accounts.map(({ id, organizationalUnitId }) => [id, organizationalUnitId]);

it('meets an account once that is moved while the tree is walked, where it was met last', async () => {
  const client = await clientOf({
    ...tree,
    'ListAccountsForParent r-1': { Accounts: [moved] },
    'ListAccountsForParent ou-1': { Accounts: [moved] },
  });
  const { accounts, unplaced } = await readTree(client);
  expect(places(accounts)).toEqual([[moved.Id, 'ou-1']]);
  expect(unplaced).toEqual(known([]));
  expect(asked.filter((each) => each.startsWith('ListAccountsForParent'))).toHaveLength(2);
});

it('meets an account that is moved into a unit already walked', async () => {
  const client = await clientOf({ ...tree, 'ListAccountsForParent r-1': [{}, { Accounts: [moved] }] });
  const { accounts, unplaced } = await readTree(client);
  expect(places(accounts)).toEqual([[moved.Id, 'r-1']]);
  expect(unplaced).toEqual(known([]));
});

it('names an account that no unit had whenever it was asked', async () => {
  const { accounts, unplaced } = await readTree(await clientOf(tree));
  expect(accounts).toEqual([]);
  expect(unplaced).toEqual(known([moved.Id]));
});

it('says that nobody knows whether accounts are missing where the list of all is refused', async () => {
  const client = await clientOf({ ...tree, ListAccounts: { __type: 'AccessDeniedException' } });
  expect((await readTree(client)).unplaced).toEqual(denied('organizations:ListAccounts'));
});
