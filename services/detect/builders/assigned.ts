import type { Assigned } from '../validators/assigned-secret.ts';

/** The parts of a match of `assignmentPattern`, as its validators want them. */
export function assigned(match: RegExpExecArray): Assigned {
  const { left = '', name = '', rest = '', open = '', value = '' } = match.groups ?? {};
  return { name: left + name + rest, quoted: open !== '' || match[0].endsWith('</'), value };
}
