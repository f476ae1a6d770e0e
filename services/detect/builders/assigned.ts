import type { Assigned } from '../validators/assigned-secret.ts';

/** `DB_PASSWORD`, `X-Acme-Key`: the name of a setting even where it is an argument, as in `define('DB_PASSWORD', '…')`. */
const constant = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$|^X-[A-Za-z][A-Za-z-]+$/;
/** Constructors and types of strings; any other call may do what it likes with its argument. */
const stringMaker =
  /(?:String|Str|from|new|std::string|NSString|QByteArray|_T|TEXT|str|bytes|b64decode|Buffer|equals|IgnoreCase|[Kk]eys|type|fill|set\w*)$/;

/** Directives of servers whose argument is the password and nothing else. */
const directive = /^(?:requirepass|masterauth|bindpw|rootpw)$|^[A-Z]\w*[a-z](?:Password|Passphrase)$/;

/** What values are piped through in templates and shells: `{{ .password | b64enc }}`, `echo "$password" | base64`. */
const filter =
  /^(?:b(?:ase)?64\w*|utf\w+|(?:sha|md)\d+\w*|bcrypt|s?quote|trim\w*|n?indent|to[A-Z_]\w+|upper|lower|json|hash|password_hash|url\w+|escape|regex\w*|replace|shuffle|join|default|length|bool|string|safe|omit|docker|sudo|kubectl|openssl|chpasswd|passwd|tee|xargs)$/;

/** `\\/` and `\\u0026` of JSON resolved. */
export const unescaped = (value: string): string =>
  value.includes('\\')
    ? value.replace(/\\(?:\/|u00([0-9a-f]{2}))/gi, (_, code?: string) =>
        code === undefined ? '/' : String.fromCharCode(Number.parseInt(code, 16)),
      )
    : value;

/** The parts of a match of `assignmentPattern`, as its validators want them. */
export function assigned(match: RegExpExecArray): Assigned {
  const { left = '', name = '', rest = '', open = '', value = '', after = '', before = '' } = match.groups ?? {};
  const { gap = '', loose, option, start } = match.groups ?? {};
  const whole = left + name + rest;
  const told = unescaped(value);
  const literal = /["'`]$/.test(match[0].slice(0, match[0].length - value.length));
  const lineEnds = /^$|^[\r\n<;]|^ [#;\r\n]/.test(after);
  const call = /(\w[\w.:]*)\((?:\w+[=:] ?)?[brfuL@$]{0,2}$/.exec(gap)?.[1];
  const listed =
    (call !== undefined && !stringMaker.test(call)) ||
    /(?:^|[ ])-[ ]{1,8}$|\n\s{0,8}$/.test(open === '' ? gap : '') ||
    (loose !== undefined && !(literal && constant.test(whole)) && (start === undefined || !(literal || lineEnds))) ||
    (/["'`)\w]\s{0,8},\s{0,8}[brfuL@$]{0,2}\\{0,3}$/.test(gap) && !constant.test(whole));
  const isSetting =
    option !== undefined ||
    (gap === '=' && /^$|[\s"'>$_&?;-]/.test(before) && /^$|^[\s<&#;"'|]/.test(after)) ||
    // `${DB_PASSWORD:-value}`: what holds when nothing else is set.
    (before === '{' && /^:-?$/.test(gap) && after.startsWith('}')) ||
    (lineEnds && (start !== undefined ? /^[ \t]*[=:][ \t]*$/.test(gap) : /^: $|>$/.test(gap))) ||
    (lineEnds && start !== undefined && directive.test(whole)) ||
    // Fortinet: `set priv-pwd …`.
    (lineEnds && loose !== undefined && start?.endsWith('set ') === true && whole.includes('-'));
  const quoted = literal || open !== '';
  const isExpression =
    (gap.includes('|') && filter.test(value)) ||
    // The verdict of a test: `PASS: addr2line -f option`.
    (whole === 'PASS' && gap === ': ' && !quoted && /^[a-z0-9_.-]+$/.test(value)) ||
    (quoted ? /\{[ ]?["'`]?$/.test(gap) && /^["'`] ?[=:]/.test(after) : after.startsWith('{'));
  return { name: whole, quoted, listed, value: told, plain: literal || isSetting, isExpression };
}
