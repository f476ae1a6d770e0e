import { type Command, Option } from 'commander';
import { z } from 'zod';
import { Severity } from '../model/index.ts';
import { ExitCode } from './exit-codes.ts';
import { queryFirst } from './graphql.ts';
import type { CliIo } from './io.ts';
import { type Column, outputFormats, parseFormat, renderRows } from './output.ts';
import { timeOption } from './time-option.ts';
import { wholeNumber } from './whole-number.ts';
import { wordOption } from './word-option.ts';

/** The shape of a Relay connection of `node`. */
export const connectionOf = <T extends z.ZodType>(node: T) =>
  z.object({
    nodes: z.array(node),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  });

/**
 * Option → the filter's field and its help. A variadic option makes a list; one that takes nothing sets the value, others may name their
 * words, or take a time (`SINCE`, or `UNTIL`, which means a day to its end).
 */
export type Filters = Readonly<
  Record<
    string,
    readonly [field: string, help: string, value?: boolean | 'SINCE' | 'UNTIL' | Readonly<Record<string, string>>]
  >
>;

/** `--since` and `--until`, and how their times are written. */
export const timeFilters = (what: string, after: string, until: string): Filters => ({
  '--since <time>': [after, `${what} later than this: 7d ago, 2026-11-30, or a time with its zone`, 'SINCE'],
  '--until <time>': [until, `${what} at this time or before`, 'UNTIL'],
});

function optionOf(flags: string, help: string, value: Filters[string][2]): Option {
  if (value === 'SINCE' || value === 'UNTIL') return timeOption(flags, help, value === 'UNTIL');
  return typeof value === 'object' ? wordOption(flags, help, value) : new Option(flags, help);
}

export const moreThan = (count: number): string => `There are more than ${count}: --limit asks for them.\n`;

/** A filter of the API. */
export type GivenFilter = Readonly<Record<string, unknown>>;

/** Adds the options of a filter; the answer reads it from what was given. */
export function addFilters(command: Command, filters: Filters): (options: Record<string, unknown>) => GivenFilter {
  const fields = Object.entries(filters).map(([flags, [field, help, value]]) => {
    const option = optionOf(flags, help, value);
    command.addOption(option);
    return { field, attribute: option.attributeName(), value };
  });
  return (options) =>
    Object.fromEntries(
      fields
        .filter(({ attribute }) => options[attribute] !== undefined)
        .map(({ field, attribute, value }) => [field, typeof value === 'boolean' ? value : options[attribute]]),
    );
}

interface ListCommand<T> {
  readonly name: string;
  readonly description: string;
  /** Takes `$first`, `$after` and `$filter`. */
  readonly document: string;
  readonly parse: (data: unknown) => {
    readonly nodes: readonly T[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly filters: Filters;
  readonly columns: readonly Column<T>[];
  readonly empty: string;
  /** The filter of the rows that count for `--fail-on`, within the one that was given; null: there can be none. */
  readonly failOn?: (given: GivenFilter, severity: Severity) => GivenFilter | null;
}

/** A command that lists one connection of the API. */
export function listCommand<T>(program: Command, io: CliIo, list: ListCommand<T>): Command {
  const command = program
    .command(list.name)
    .description(list.description)
    .option('-o, --output <format>', 'table, json, jsonl or csv', 'table')
    .option('--limit <count>', 'rows at most', '1000');
  const filterOf = addFilters(command, list.filters);
  if (list.failOn !== undefined)
    command.addOption(
      wordOption(
        '--fail-on <severity>',
        'exit code 3 when one of them that is open and not suppressed is at or above it: LOW, MEDIUM, HIGH or CRITICAL',
        Severity,
      ),
    );
  command.action(async (options: Record<string, unknown>) => {
    const format = parseFormat(String(options['output']), outputFormats);
    const limit = wholeNumber('--limit', String(options['limit']), 1, Number.MAX_SAFE_INTEGER);
    const filter = filterOf(options);
    const api = String(command.optsWithGlobals()['api']);
    const { nodes, more } = await queryFirst(api, list.document, { filter }, list.parse, limit);
    io.stdout.write(renderRows(format, nodes, list.columns, list.empty));
    if (more) io.stderr.write(moreThan(nodes.length));
    const severity = Object.values(Severity).find((each) => each === options['failOn']);
    const failing = severity === undefined ? null : (list.failOn?.(filter, severity) ?? null);
    if (failing === null) return;
    // Asked for by themselves: they may be beyond --limit.
    const found = await queryFirst(api, list.document, { filter: failing }, list.parse, 1);
    if (found.nodes.length > 0) io.exit(ExitCode.FINDINGS);
  });
  return command;
}
