import type { Command } from 'commander';
import { OrgsweepError } from '../../model/index.ts';
import { allFlagsOn, explainRecord } from '../../posture/index.ts';
import { type AccessSubject, type CliPreview, canAccess, whoCanAccess } from '../access-query.ts';
import { accessText, answerText, checkColumns, previewText } from '../access-text.ts';
import type { CliIo } from '../io.ts';
import { outputFormats, parseFormat, renderRows } from '../output.ts';
import { readLines } from '../read-lines.ts';
import { readText } from '../read-text.ts';
import { safeJson } from '../safe-text.ts';

interface ExplainOptions {
  readonly output: string;
  readonly records?: string;
  readonly account?: string;
  readonly principal?: string;
  readonly action?: string;
  readonly key?: string;
  readonly policy?: string;
  readonly blockPublicAccess?: boolean;
}

async function previewOf({ policy, blockPublicAccess }: ExplainOptions): Promise<CliPreview | undefined> {
  if (policy === undefined && blockPublicAccess !== true) return undefined;
  return {
    ...(policy === undefined ? {} : { policy: await readText(policy, '--policy takes a file with a bucket policy.') }),
    ...(blockPublicAccess === true ? { publicAccessBlock: { ...allFlagsOn } } : {}),
  };
}

async function explainBucket(api: string, bucket: string, options: ExplainOptions, io: CliIo): Promise<void> {
  const { account, principal, action, key } = options;
  const checksOnly = principal === undefined && options.policy === undefined && options.blockPublicAccess !== true;
  const format = parseFormat(options.output, checksOnly ? outputFormats : (['table', 'json'] as const));
  if ((principal === undefined) !== (action === undefined) || (key !== undefined && action === undefined))
    throw new OrgsweepError('USAGE', '--principal and --action go together; --key goes with them.', {
      advice: 'orgsweep explain BUCKET --principal ARN --action s3:GetObject',
    });
  const write = (value: unknown, text: string): boolean =>
    io.stdout.write(format === 'json' ? `${safeJson(value, 2)}\n` : text);
  const preview = await previewOf(options);
  const present: AccessSubject = { bucket, ...(account === undefined ? {} : { accountId: account }) };
  const subject: AccessSubject = { ...present, ...(preview === undefined ? {} : { preview }) };
  if (principal !== undefined && action !== undefined) {
    const answer = await canAccess(api, subject, { principal, action, ...(key === undefined ? {} : { key }) });
    write(answer, answerText(answer, principal, action));
    return;
  }
  const access = await whoCanAccess(api, subject);
  if (format === 'jsonl' || format === 'csv') {
    io.stdout.write(renderRows(format, access.bucket.evaluations, checkColumns, ''));
    return;
  }
  write(access, preview === undefined ? accessText(access) : previewText(await whoCanAccess(api, present), access));
}

/** `orgsweep explain BUCKET`, and `explain --records FILE` for measuring, without AWS and without a server. */
export function addExplain(program: Command, io: CliIo): void {
  program
    .command('explain')
    .description('who can reach a bucket, and which statement, grant or block decides it')
    .argument('[bucket]', 'name of a bucket that a sweep has seen')
    .option('-o, --output <format>', 'table or json; of the checks also jsonl or csv', 'table')
    .option('--account <id>', 'account that owns the bucket')
    .option('--principal <arn>', 'ask about one principal: an ARN, an account id, a service name, or anonymous')
    .option('--action <action>', 'and one action: s3:GetObject')
    .option('--key <key>', 'and one object')
    .option('--policy <file>', 'preview: with this bucket policy')
    .option('--block-public-access', "preview: with all four flags of the bucket's public access block on")
    .option(
      '--records <file>',
      'for measuring: JSON lines {"id","policy","acl","publicAccessBlock","account","organization"} in, one verdict each out',
    )
    .addHelpText(
      'after',
      `
Examples:
  orgsweep explain my-bucket
  orgsweep explain my-bucket --principal arn:aws:iam::111122223333:role/app --action s3:GetObject --key a.txt
  orgsweep explain my-bucket --policy proposed.json --block-public-access
`,
    )
    .action(async (bucket: string | undefined, options: ExplainOptions) => {
      if (options.records !== undefined) {
        const at = new Date().toISOString();
        for await (const line of readLines(options.records))
          if (line.trim() !== '') io.stdout.write(`${JSON.stringify(explainRecord(line, at))}\n`);
        return;
      }
      if (bucket === undefined)
        throw new OrgsweepError('USAGE', 'Which bucket?', { advice: 'orgsweep explain BUCKET' });
      await explainBucket(String(program.opts()['api']), bucket, options, io);
    });
}
