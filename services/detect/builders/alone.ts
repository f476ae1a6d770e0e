import { type Pattern, patternOf } from '../regex/pattern.ts';

/**
 * The pattern `body` as the value of a field: as `isolated`, and not the rest of a number or of a single letter with a separator between
 * (`A-1234567`, `12 3456789`) or masked in part (`1234*678Z`), nor followed by such a rest.
 */
export function alone(body: string, flags = ''): Pattern {
  return patternOf(
    String.raw`(?<![A-Za-z0-9_]|\d[-. ·/]|(?<![A-Za-z0-9])[A-Za-z][-·]|[A-Za-z0-9]\*)(?:${body})(?![A-Za-z0-9_]|[-. ·/][A-Za-z0-9]{1,2}(?![A-Za-z0-9])|[-. ·/]\d|\*{1,12}[A-Za-z0-9])`,
    flags,
  );
}

/** Not digits that count up (`012345678`): what stands in a field for which no number is known. */
export const notCounting = '(?!0?1?2?34567(?:8(?:90?)?)?(?![A-Za-z0-9]))';
