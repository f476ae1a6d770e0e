import { Option } from 'commander';
import { z } from 'zod';
import { OrgsweepError } from '../model/index.ts';
import { safeText } from './safe-text.ts';

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const dayMs = 86_400_000;

/** `7d`: so long ago; `2026-11-30`: that day in UTC, from its beginning or to its end; or a time with its zone. Null for anything else. */
function timeIn(text: string, ends: boolean): number | null {
  const [, count, unit] = /^(\d{1,6})([mhdw])$/.exec(text) ?? [];
  if (count !== undefined) return Date.now() - Number(count) * (unitMs[unit ?? ''] ?? 0);
  if (z.iso.date().safeParse(text).success) return Date.parse(`${text}T00:00:00Z`) + (ends ? dayMs - 1 : -1);
  return z.iso.datetime({ offset: true }).safeParse(text).success ? Date.parse(text) : null;
}

/** An option that takes a time, as the API does. With `ends`, a day is meant to its end. USAGE for what is no time. */
export function timeOption(flags: string, help: string, ends: boolean): Option {
  const option = new Option(flags, help);
  return option.argParser((text) => {
    const time = timeIn(text, ends);
    if (time !== null) return new Date(time).toISOString();
    throw new OrgsweepError('USAGE', `${option.long}: "${safeText(text)}" is no point in time.`, {
      advice: 'Write 7d (m, h, d or w: so long ago), 2026-11-30 (a day, UTC) or 2026-11-30T09:00:00+01:00.',
    });
  });
}
