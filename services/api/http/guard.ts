import type { RequestHandler } from 'express';
import { OrgsweepError } from '../../model/index.ts';
import { viewerOf } from '../access.ts';
import { sendError } from '../errors/http-error.ts';
import { isLoopback } from '../loopback.ts';

const nameOf = (host: string): string => host.replace(/:\d+$/, '');

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Refuses requests that a web page of somebody else makes a browser send. A loopback address is no fence against them: a name of
 * theirs can be made to point at it (DNS rebinding), so `Host` must name loopback itself, and `Origin` the same place.
 */
export const sameSiteOnly: RequestHandler = (req, res, next) => {
  const { host, origin } = req.headers;
  if (host === undefined || !isLoopback(nameOf(host))) {
    sendError(
      res,
      403,
      'ACCESS_DENIED',
      'The API answers under localhost, 127.0.0.1 and [::1] only.',
      'Use one of these addresses.',
    );
  } else if (origin !== undefined && hostOf(origin) !== host) {
    sendError(
      res,
      403,
      'ACCESS_DENIED',
      'The API does not answer pages of other sites.',
      'Call it from its own page, or from a program.',
    );
  } else next();
};

/** Nothing from elsewhere, nothing kept, no framing. */
export const securityHeaders: RequestHandler = (_req, res, next) => {
  res.set({
    'content-security-policy':
      "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  next();
};

const utf8Json = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Only JSON by POST: everything else a browser may send from another site without asking first. */
export const jsonPostOnly: RequestHandler = (req, res, next) => {
  if (req.method !== 'POST') {
    res.set('allow', 'POST');
    sendError(res, 405, 'BAD_REQUEST', 'Queries are taken by POST only.', 'POST {"query": "…"} as application/json.');
  } else if (!utf8Json.test(req.headers['content-type'] ?? '')) {
    sendError(
      res,
      415,
      'BAD_REQUEST',
      'The request is not application/json.',
      'Set the header content-type: application/json; UTF-8 is the only encoding.',
    );
  } else next();
};

/** Refuses a declared name that is none; where the context is made, Apollo would take that for a fault of the API. */
export const namedActor: RequestHandler = (req, res, next) => {
  try {
    viewerOf(req.headers['x-orgsweep-actor']?.toString());
  } catch (error) {
    if (!(error instanceof OrgsweepError)) throw error;
    sendError(res, 400, error.code, error.message, error.advice);
    return;
  }
  next();
};
