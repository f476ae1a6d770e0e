import type { z } from 'zod';
import { SetupError } from '../../../bin/steps.mjs';

/** Asks the API; the answer is checked against `shape`. API_FAILED carries the API's own message. */
export class ApiClient {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async ask<T>(shape: z.ZodType<T>, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null && 'errors' in answer && Array.isArray(answer.errors)) {
      const [first]: unknown[] = answer.errors;
      const message =
        typeof first === 'object' && first !== null && 'message' in first ? String(first.message) : 'unknown';
      throw new SetupError(
        'API_FAILED',
        `The API answered: ${message}`,
        'See logs/api.log and logs/worker.log in the data folder.',
      );
    }
    return shape.parse(typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : null);
  }
}
