import type { Command } from 'commander';
import { z } from 'zod';
import { AccountState } from '../../model/index.ts';
import type { CliIo } from '../io.ts';
import { connectionOf, listCommand } from '../list-command.ts';

const document = `query Accounts($first: Int!, $after: String, $filter: AccountFilter) {
  accounts(first: $first, after: $after, filter: $filter) {
    nodes { id name email state organizationalUnitPath lastSweepId lastSweepStatus lastSweepReason }
    pageInfo { hasNextPage endCursor }
  }
}`;
const account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  state: z.string(),
  organizationalUnitPath: z.string(),
  lastSweepId: z.string().nullable(),
  lastSweepStatus: z.string().nullable(),
  lastSweepReason: z.string().nullable(),
});
const answer = z.object({ accounts: connectionOf(account) });

/** What came of the last sweep that was to read it: an account that could not be read must not look swept. */
const readText = ({ lastSweepStatus, lastSweepReason }: z.infer<typeof account>): string =>
  [lastSweepStatus ?? 'NEVER', lastSweepReason].filter((part) => part !== null).join(' ');

/** `orgsweep accounts` */
export function addAccounts(program: Command, io: CliIo): void {
  listCommand(program, io, {
    name: 'accounts',
    description: 'list the accounts of the organization',
    document,
    parse: (data) => answer.parse(data).accounts,
    filters: {
      '--state <state...>': ['states', 'ACTIVE, SUSPENDED, …', AccountState],
      '--name <text>': ['nameContains', 'part of the name'],
    },
    columns: [
      { title: 'Id', value: (row) => row.id },
      { title: 'Name', value: (row) => row.name },
      { title: 'State', value: (row) => row.state },
      { title: 'Unit', value: (row) => row.organizationalUnitPath },
      { title: 'Last sweep', value: (row) => row.lastSweepId },
      { title: 'Read', value: readText },
    ],
    empty: 'No account matches. Run `orgsweep sweep` to read the organization.',
  });
}
