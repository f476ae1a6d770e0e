/** What a command may touch of the process: given by `main.ts`, replaced in tests. */
export interface CliIo {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Sets how the process will end: one of `ExitCode`, or the number that the caller asked for. */
  exit(code: number): void;
}
