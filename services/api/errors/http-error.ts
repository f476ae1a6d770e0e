import type { ErrorRequestHandler, Response } from 'express';
import type { ApiLog } from '../context.ts';
import { limits } from '../limits/limits.ts';
import { internalError } from './format-error.ts';

/** Answers outside of GraphQL in GraphQL's shape, so that every client reads errors in one way. */
export function sendError(res: Response, status: number, code: string, message: string, advice: string): void {
  res.status(status).json({ errors: [{ message, extensions: { code, advice } }] });
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
}

/** What is wrong with a request before GraphQL sees it. */
export function httpErrorHandler(log: ApiLog): ErrorRequestHandler {
  return (err: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(err);
      return;
    }
    const status = statusOf(err);
    if (status === 413) {
      sendError(
        res,
        413,
        'LIMIT_EXCEEDED',
        `The request is larger than ${limits.bodyBytes} bytes.`,
        'Send less at once.',
      );
    } else if (status === 415) {
      sendError(
        res,
        415,
        'BAD_REQUEST',
        'The request is in an encoding that is not read.',
        'Send plain or gzipped UTF-8 JSON.',
      );
    } else if (status >= 400 && status < 500) {
      sendError(
        res,
        400,
        'BAD_REQUEST',
        'The body of the request is not JSON.',
        'Send {"query": "…", "variables": {…}}.',
      );
    } else {
      const requestId = String(res.getHeader('x-request-id') ?? '');
      log.error({ err, requestId }, 'request failed');
      const { message, extensions } = internalError;
      res.status(500).json({ errors: [{ message, extensions: { ...extensions, requestId } }] });
    }
  };
}
