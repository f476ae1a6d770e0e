import { type Command, Option } from 'commander';
import { z } from 'zod';
import { Severity } from '../model/index.ts';
import { ExitCode } from './exit-codes.ts';
import { queryAll } from './graphql.ts';
import type { CliIo } from './io.ts';
import { type Column, outputFormats, parseFormat, renderRows } from './output.ts';
import { wholeNumber } from './whole-number.ts';

/** The shape of a Relay connection of `node`. */
export const connectionOf = <T extends z.ZodType>(node: T) =>
  z.object({
    nodes: z.array(node),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  });

export interface ListCommand<T> {
  readonly name: string;
  readonly description: string;
  /** Takes `$first`, `$after` and `$filter`. */
  readonly document: string;
  readonly parse: (data: unknown) => {
    readonly nodes: readonly T[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  /** Option → the filter's field and its help. A variadic option makes a list. */
  readonly filters: Readonly<Record<string, readonly [field: string, help: string]>>;
  readonly columns: readonly Column<T>[];
  readonly empty: string;
  /** Whether a row counts for `--fail-on`. */
  readonly failOn?: (row: T, severity: Severity) => boolean;
}

/** A command that lists one connection of the API. */
export function listCommand<T>(program: Command, io: CliIo, list: ListCommand<T>): Command {
  const command = program
    .command(list.name)
    .description(list.description)
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .option('--limit <count>', 'rows at most', '1000');
  const fields = Object.entries(list.filters).map(([flags, [field, help]]) => {
    const option = new Option(flags, help);
    command.addOption(option);
    return { field, attribute: option.attributeName() };
  });
  if (list.failOn !== undefined)
    command.addOption(
      new Option('--fail-on <severity>', 'exit code 3 when an open row is at or above it').choices(
        Object.values(Severity),
      ),
    );
  command.action(async (options: Record<string, unknown>) => {
    const format = parseFormat(String(options['output']), outputFormats);
    const limit = wholeNumber('--limit', String(options['limit']), 1, Number.MAX_SAFE_INTEGER);
    const given = fields
      .map(({ field, attribute }) => [field, options[attribute]] as const)
      .filter(([, value]) => value !== undefined);
    const api = String(program.opts()['api']);
    const rows = await queryAll(api, list.document, { filter: Object.fromEntries(given) }, list.parse, limit);
    io.stdout.write(renderRows(format, rows, list.columns, list.empty));
    const severity = Object.values(Severity).find((each) => each === options['failOn']);
    const { failOn } = list;
    if (severity !== undefined && failOn !== undefined && rows.some((row) => failOn(row, severity)))
      io.exit(ExitCode.FINDINGS);
  });
  return command;
}
