import { z } from 'zod';
import { OrgsweepError } from '../model/index.ts';
import { safeText } from './safe-text.ts';

/** A point in time that an option gives, as the API takes it. USAGE when it is none, or says no time zone. */
export function timeOf(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (z.iso.datetime({ offset: true }).safeParse(text).success) return new Date(text).toISOString();
  throw new OrgsweepError('USAGE', `${option}: "${safeText(text)}" is no point in time.`, {
    advice: 'Write it with its time zone: 2030-01-31T00:00:00Z, or 2030-01-31T09:00:00+01:00.',
  });
}
