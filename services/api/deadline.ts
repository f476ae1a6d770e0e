import { GraphQLError } from 'graphql';
import type { MiddlewareFn } from 'type-graphql';
import type { ApiContext } from './context.ts';
import { limits } from './limits/limits.ts';

/**
 * The moment by which a request must be answered. A query that waits longer fails where it waits; the SQL under it is ended by the
 * store's own statement timeout.
 */
export class Deadline {
  private readonly endsAt: number;
  private readonly ms: number;
  private over = false;

  constructor(ms: number = limits.deadlineMs) {
    this.ms = ms;
    this.endsAt = performance.now() + ms;
  }

  private error(): GraphQLError {
    return new GraphQLError(`The answer took longer than ${this.ms / 1000} s.`, {
      extensions: {
        code: 'DEADLINE_EXCEEDED',
        advice:
          'Ask for smaller pages or a narrower filter; where that takes as long, /readyz tells whether the store answers.',
      },
    });
  }

  /** The work's outcome, or DEADLINE_EXCEEDED when that comes first. */
  async race<T>(work: Promise<T>): Promise<T> {
    const left = this.endsAt - performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          this.over = true;
          reject(this.error());
        },
        Math.max(0, left),
      );
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** For how many milliseconds, at most `ms`, something may be waited for that is then answered without: what comes after has its second. */
  room(ms: number): number {
    return Math.max(0, Math.min(ms, this.endsAt - performance.now() - 1_000));
  }

  /** Throws DEADLINE_EXCEEDED once the time is over, so that no new work begins. */
  check(): void {
    if (this.over || performance.now() >= this.endsAt) throw this.error();
  }
}

/** Holds every resolver (not plain fields) to the request's deadline. */
export const deadlineMiddleware: MiddlewareFn<ApiContext> = ({ context }, next) => {
  context.deadline.check();
  return context.deadline.race(next());
};
