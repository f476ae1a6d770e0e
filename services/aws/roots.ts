import { ListRootsCommand, type OrganizationsClient, type Root } from '@aws-sdk/client-organizations';
import { allPages } from './paged.ts';

/** The roots of the organization: one, to this day, with the kinds of policies that are enabled. Throws what the SDK throws. */
export const rootsOf = (client: OrganizationsClient): Promise<readonly Root[]> =>
  allPages('organizations:ListRoots', async (NextToken) => {
    const page = await client.send(new ListRootsCommand({ NextToken }));
    return { items: page.Roots ?? [], next: page.NextToken };
  });
