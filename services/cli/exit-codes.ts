import { type ErrorCode, OrgsweepError } from '../model/index.ts';

/** What a script can branch on. `help exit-codes` prints this table. */
export const ExitCode = {
  CLEAN: 0,
  FAILED: 1,
  USAGE: 2,
  FINDINGS: 3,
  AUTH: 4,
  PARTIAL: 5,
  INTERRUPTED: 130,
  PIPE_CLOSED: 141,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export const exitCodeHelp = `
Exit codes:
  0    clean: done, and nothing at or above --fail-on
  1    the command failed
  2    wrong usage
  3    findings at or above --fail-on
  4    not signed in, or not allowed
  5    partial: something could not be read (results are still written)
  130  interrupted
  141  whoever read the output stopped (head): nothing is said of the rest
`;

/** The exit code that an error ends the command with. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof OrgsweepError)) return ExitCode.FAILED;
  const byCode: Partial<Record<ErrorCode, ExitCode>> = {
    USAGE: ExitCode.USAGE,
    BAD_USER_INPUT: ExitCode.USAGE,
    ACCESS_DENIED: ExitCode.AUTH,
    CREDENTIALS_MISSING: ExitCode.AUTH,
  };
  return byCode[error.code] ?? ExitCode.FAILED;
}
