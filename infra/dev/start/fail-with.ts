import { OrgsweepError } from '../../../services/model/index.ts';

/** The last line of a process that cannot go on: `CODE: message advice`. Foreign messages stay out, they may quote what was read. */
export function failWith(error: unknown): never {
  const line =
    error instanceof OrgsweepError
      ? `${error.code}: ${error.message.replaceAll('\n', ' ')} ${error.advice}`
      : `INTERNAL: ${error instanceof Error ? (error.stack ?? error.name).replaceAll('\n', ' ') : 'unknown'}`;
  process.stderr.write(`${line.trim()}\n`);
  process.exit(1);
}
