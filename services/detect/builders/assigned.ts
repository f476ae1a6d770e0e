import type { Assigned } from '../validators/assigned-secret.ts';

/** `DB_PASSWORD`: the name of a setting even where it is an argument, as in `define('DB_PASSWORD', '…')`. */
const constant = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;
/** Directives of servers whose argument is the password and nothing else. */
const directive = /^(?:requirepass|masterauth|bindpw|rootpw)$/i;

/** The parts of a match of `assignmentPattern`, as its validators want them. */
export function assigned(match: RegExpExecArray): Assigned {
  const { left = '', name = '', rest = '', open = '', value = '', after = '', before = '' } = match.groups ?? {};
  const { gap = '', loose, option, start } = match.groups ?? {};
  const whole = left + name + rest;
  const literal = /["'`]$/.test(match[0].slice(0, match[0].length - value.length));
  const lineEnds = /^$|^[\r\n<;]|^ [#;\r\n]/.test(after);
  const listed =
    (loose !== undefined && (start === undefined || !(literal || lineEnds))) ||
    (/["'`)\w]\s{0,8},\s{0,8}[brfuL@$]{0,2}\\{0,3}$/.test(gap) && !constant.test(whole));
  const isSetting =
    option !== undefined ||
    (gap === '=' && /^$|[\s"'>$_&?;-]/.test(before) && /^$|^[\s<&#;"'|]/.test(after)) ||
    (lineEnds && (start !== undefined ? /^[ \t]*[=:][ \t]*$/.test(gap) : /^: $|>$/.test(gap))) ||
    (lineEnds && start !== undefined && directive.test(whole));
  return { name: whole, quoted: literal || open !== '', listed, value, plain: literal || isSetting };
}
