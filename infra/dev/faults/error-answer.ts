import type { ErrorFormat } from './aws-request.ts';

interface ErrorAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Status of well-known codes (S3 API reference, "Error responses"; common errors of the query and JSON services). */
const statuses: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  AccessDeniedException: 400,
  ExpiredToken: 400,
  InternalError: 500,
  InvalidObjectState: 403,
  InvalidToken: 400,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  PreconditionFailed: 412,
  RequestTimeout: 400,
  ServiceUnavailable: 503,
  SlowDown: 503,
  Throttling: 400,
  ThrottlingException: 400,
  TooManyRequestsException: 429,
  UnrecognizedClientException: 400,
};

const xmlText = (text: string): string => text.replace(/[<>&]/g, (c) => ({ '<': '&lt;', '>': '&gt;' })[c] ?? '&amp;');

/** An error as the service itself would write it. */
export function errorAnswer(
  format: ErrorFormat,
  code: string,
  message = 'Made by the fault proxy.',
  status?: number,
): ErrorAnswer {
  const known = status ?? statuses[code] ?? 400;
  const text = xmlText(message);
  const inner = `<Code>${xmlText(code)}</Code><Message>${text}</Message>`;
  switch (format) {
    case 'json':
      return {
        status: known,
        contentType: 'application/x-amz-json-1.1',
        body: JSON.stringify({ __type: code, message }),
      };
    case 'query':
    case 's3control':
      return {
        status: known,
        contentType: 'text/xml',
        body: `<?xml version="1.0"?><ErrorResponse><Error><Type>Sender</Type>${inner}</Error><RequestId>fault</RequestId></ErrorResponse>`,
      };
    case 's3':
      return {
        status: known,
        contentType: 'application/xml',
        body: `<?xml version="1.0" encoding="UTF-8"?><Error>${inner}<RequestId>fault</RequestId></Error>`,
      };
  }
}
