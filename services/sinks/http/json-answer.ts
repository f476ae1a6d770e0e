import type { z } from 'zod';
import { OrgsweepError } from '../../model/index.ts';
import type { HttpAnswer } from './send.ts';

/** The answer's body by its shape. MALFORMED_RESPONSE when it has another; what it said is not repeated. */
export function jsonAnswer<T>(answer: HttpAnswer, shape: z.ZodType<T>): T {
  const malformed = (cause: unknown) =>
    new OrgsweepError('MALFORMED_RESPONSE', 'The receiver answered with something unexpected.', {
      advice: 'Check that the URL is the one of the API.',
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(answer.text);
  } catch (error) {
    throw malformed(error);
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw malformed(parsed.error);
  return parsed.data;
}
