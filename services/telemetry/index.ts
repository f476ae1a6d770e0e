import { type DestinationStream, type Logger, pino } from 'pino';
import { OrgsweepError } from '../model/index.ts';

export type { Logger } from 'pino';

/**
 * What of an error may be logged: names, codes and our own texts. Foreign messages stay out (AWS and parsers quote what they read),
 * and so do SDK error objects with their headers and signed URLs.
 */
function loggableError(error: unknown): Record<string, string> {
  if (error instanceof OrgsweepError)
    return {
      code: error.code,
      message: error.message,
      ...(error.detail === undefined ? {} : { detail: error.detail }),
    };
  if (!(error instanceof Error)) return { name: typeof error };
  return {
    name: error.name,
    at:
      (error.stack ?? '')
        .split('\n')
        .find((line) => line.trimStart().startsWith('at '))
        ?.trim() ?? '',
  };
}

/** JSON lines on stderr by default. Fields are what the caller names; `err` is reduced to what cannot hold content. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: loggableError, error: loggableError } };
  return destination === undefined ? pino(options, pino.destination(2)) : pino(options, destination);
}
