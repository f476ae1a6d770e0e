import type { Assigned } from '../validators/assigned-secret.ts';

/** The parts of a match of `assignmentPattern`, as its validators want them. */
export function assigned(match: RegExpExecArray): Assigned {
  const { left = '', name = '', rest = '', open = '', loose, value = '' } = match.groups ?? {};
  const gap = match[0].slice(0, match[0].length - value.length);
  const listed = loose !== undefined || /["'`)\w]\s{0,8},\s{0,8}[brfuL@$]{0,2}\\{0,3}["'`]{1,3}$/.test(gap);
  return { name: left + name + rest, quoted: open !== '', listed, value };
}
