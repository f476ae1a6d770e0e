import type { Command } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import { explainRecord } from '../../posture/index.ts';
import { query } from '../graphql.ts';
import type { CliIo } from '../io.ts';
import { type Column, outputFormats, parseFormat, renderRows } from '../output.ts';
import { readLines } from '../read-lines.ts';

const document = `query Explain($filter: BucketFilter) {
  buckets(first: 2, filter: $filter) {
    nodes { accountId name region posture { effectivePermission sharedAccess } evaluations { checkId title severity status detail } }
  }
}`;
const evaluation = z.object({
  checkId: z.string(),
  title: z.string(),
  severity: z.string(),
  status: z.string(),
  detail: z.string(),
});
const answer = z.object({
  buckets: z.object({
    nodes: z.array(
      z.object({
        accountId: z.string(),
        name: z.string(),
        region: z.string(),
        posture: z.object({ effectivePermission: z.string(), sharedAccess: z.string() }).nullable(),
        evaluations: z.array(evaluation),
      }),
    ),
  }),
});

const columns: readonly Column<z.infer<typeof evaluation>>[] = [
  { title: 'Check', value: ({ checkId }) => checkId },
  { title: 'Severity', value: ({ severity }) => severity },
  { title: 'Verdict', value: ({ status }) => status },
  { title: 'Why', value: ({ detail }) => detail },
];

async function explainBucket(api: string, name: string, format: string, io: CliIo): Promise<void> {
  const output = parseFormat(format, outputFormats);
  const [bucket] = answer.parse(await query(api, document, { filter: { names: [name] } })).buckets.nodes;
  if (bucket === undefined)
    throw new OrgsweepError('NOT_FOUND', `There is no bucket ${name}.`, {
      advice: '`orgsweep buckets` lists them; a sweep must have seen it.',
    });
  if (output === 'table')
    io.stdout.write(
      `${bucket.name} (${bucket.accountId}, ${bucket.region}): ${bucket.posture?.effectivePermission ?? 'UNKNOWN'}, shared ${bucket.posture?.sharedAccess ?? 'UNKNOWN'}\n`,
    );
  io.stdout.write(renderRows(output, bucket.evaluations, columns, 'No check has judged it yet.'));
}

/** `orgsweep explain BUCKET`, and `explain --records FILE` for measuring, without AWS and without a server. */
export function addExplain(program: Command, io: CliIo): void {
  program
    .command('explain')
    .description('who can reach a bucket, and which statement, grant or block decides it')
    .argument('[bucket]', 'name of a bucket that a sweep has seen')
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .option(
      '--records <file>',
      'for measuring: JSON lines {"id","policy","acl","publicAccessBlock","account","organization"} in, one verdict each out',
    )
    .action(async (bucket: string | undefined, options: { readonly output: string; readonly records?: string }) => {
      if (options.records !== undefined) {
        for await (const line of readLines(options.records))
          if (line.trim() !== '') io.stdout.write(`${JSON.stringify(explainRecord(line))}\n`);
        return;
      }
      if (bucket === undefined)
        throw new OrgsweepError('USAGE', 'Which bucket?', { advice: 'orgsweep explain BUCKET' });
      await explainBucket(String(program.opts()['api']), bucket, options.output, io);
    });
}
