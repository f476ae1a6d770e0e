import type { Command } from 'commander';
import { z } from 'zod';
import { ExitCode } from '../exit-codes.ts';
import { query } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { connectionOf, listCommand, timeFilters } from '../list-command.ts';

const document = `query Audit($first: Int!, $after: String, $filter: AuditFilter) {
  auditEvents(first: $first, after: $after, filter: $filter) {
    nodes { seq at actor action target outcome before after hash } pageInfo { hasNextPage endCursor }
  }
}`;
const event = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  target: z.string(),
  outcome: z.string(),
  before: z.json(),
  after: z.json(),
  hash: z.string(),
});
const answer = z.object({ auditEvents: connectionOf(event) });
const check = z.object({
  events: z.number(),
  brokenAt: z.number().nullable(),
  head: z.string(),
  knownHead: z.boolean().nullable(),
});

/** `orgsweep audit list|verify` */
export function addAudit(program: Command, io: CliIo): void {
  const audit = program.command('audit').description('who did what: rows that are only ever added');
  listCommand(audit, io, {
    name: 'list',
    description: 'list what was done, the newest first; -o json shows before and after',
    document,
    parse: (data) => answer.parse(data).auditEvents,
    filters: {
      '--actor <name...>': ['actors', 'only by these: local:ana'],
      '--action <mutation...>': ['actions', 'only these: createSink, approveRemediation, …'],
      '--target <id...>': ['targets', 'only about these'],
      '--unended': ['unended', 'only what was begun and has no end: it was cut off, or goes on still', true],
      ...timeFilters('done', 'after', 'until'),
    },
    columns: [
      { title: 'Number', value: (row) => row.seq },
      { title: 'When', value: (row) => row.at },
      { title: 'Who', value: (row) => row.actor },
      { title: 'What', value: (row) => row.action },
      { title: 'About', value: (row) => row.target },
      { title: 'Outcome', value: (row) => row.outcome },
    ],
    empty: 'Nothing was done.',
  });
  audit
    .command('verify')
    .description('check every row against the chain of hashes; exit code 1 when one is not as it was written')
    .option(
      '--head <hash>',
      'the head of an earlier check, kept elsewhere: only by it rows cut off at the end are seen',
    )
    .action(async ({ head }: { readonly head?: string }) => {
      const asked = 'query Check($head: String) { auditCheck(knownHead: $head) { events brokenAt head knownHead } }';
      const data = await query(String(program.opts()['api']), asked, { head });
      const found = z.object({ auditCheck: check }).parse(data).auditCheck;
      if (found.brokenAt !== null)
        io.stderr.write(`Row ${found.brokenAt} is not as it was written, or one before it is gone.\n`);
      if (found.knownHead === false)
        io.stderr.write('The head that was given is not there: rows were cut off or written anew.\n');
      if (found.brokenAt !== null || found.knownHead === false) return io.exit(ExitCode.FAILED);
      io.stdout.write(`${found.events} rows, whole. Head: ${found.head}\n`);
    });
}
