import { createHash } from 'node:crypto';
import type { AwsOrganization } from '../../aws/index.ts';
import type { S3Text } from '../../model/index.ts';

/** Why a text cannot be used although it could be read. */
export class TextProblem extends Error {
  readonly status: 'S3_OBJECT_OVERSIZE' | 'S3_OBJECT_EMPTY' | 'UNKNOWN_ERROR';

  constructor(status: TextProblem['status'], message: string) {
    super(message);
    this.name = 'TextProblem';
    this.status = status;
  }
}

interface LineLimits {
  readonly maxBytes: number;
  readonly maxLines: number;
  /** Characters of one line. */
  readonly maxLength: number;
}

/**
 * Calls `take` with each line of a UTF-8 text in S3 that is not empty, trimmed, and returns a digest of the bytes. Throws TextProblem
 * beyond a limit, without any line, or for bytes that are no UTF-8; what S3 refused as the adapter's OrgsweepError.
 */
export async function readLines(
  aws: Pick<AwsOrganization, 'readText'>,
  sweepId: string,
  place: S3Text,
  limits: LineLimits,
  take: (line: string) => void,
): Promise<string> {
  const { body, sizeBytes } = await aws.readText(sweepId, place);
  const tooLarge = new TextProblem('S3_OBJECT_OVERSIZE', `has more than ${limits.maxBytes} bytes`);
  if (sizeBytes > limits.maxBytes) throw tooLarge;
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let bytes = 0;
  let lines = 0;
  const each = (raw: string): void => {
    const line = raw.trim();
    if (line === '') return;
    lines++;
    if (lines > limits.maxLines)
      throw new TextProblem('S3_OBJECT_OVERSIZE', `has more than ${limits.maxLines} entries`);
    if (line.length > limits.maxLength && [...line].length > limits.maxLength)
      throw new TextProblem('S3_OBJECT_OVERSIZE', `entry ${lines} has more than ${limits.maxLength} characters`);
    take(line);
  };
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new TextProblem('UNKNOWN_ERROR', 'is not UTF-8');
    }
  };
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > limits.maxBytes) throw tooLarge;
    hash.update(chunk);
    const parts = (rest + decoded(chunk)).split('\n');
    rest = parts.pop() ?? '';
    // A line without an end must not gather the whole object.
    if (rest.length > 4 * limits.maxLength + 1024) each(rest);
    for (const line of parts) each(line);
  }
  each(rest + decoded());
  if (lines === 0) throw new TextProblem('S3_OBJECT_EMPTY', 'has no entry');
  return hash.digest('hex').slice(0, 16);
}
