/** An error for the person at the terminal: `code` for programs, `message` what happened, `advice` what to do. */
export class SetupError extends Error {
  readonly code: string;
  readonly advice: string;
  constructor(code: string, message: string, advice?: string, options?: ErrorOptions);
}

/** Where lines go; `process.stdout` fits. */
export interface StepsOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** One line per step with its time, and signs of life from a step that lasts. */
export class Steps {
  constructor(out?: StepsOutput, everyMs?: number);
  run<T>(name: string, work: (update: (text: string) => void) => Promise<T>): Promise<T>;
  /** Says no more about the steps that are at work. */
  hush(): void;
  say(text?: string): void;
}

/** Prints one error with its code and advice; returns the exit code. */
export function printFailure(error: unknown, out?: StepsOutput): number;
