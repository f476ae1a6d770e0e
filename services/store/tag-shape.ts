import { z } from 'zod';

/** Stored tags. A record of zod's would drop one that is called `__proto__`. */
export const tagsShape = z.custom<Readonly<Record<string, string>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === 'string'),
);
