import { isPlaceholder } from './plausibility.ts';
import { isNoSecret } from './secret-reference.ts';
import { isWordPassword } from './word-password.ts';

const stockPasswords =
  /^[[{(%<]?(?:my|your|db|the|some|user|database)?[_-]?(?:pass(?:word|wd|wort|phrase)?|pwd|secret|token|key|pw|x+|\*+|\.+)[_-]?(?:here)?[\]})%>]?$/i;
/** `username:password@` explains; `user:password@` and `admin:password@` are logins that people really leave. */
const stockUsers = /^(?:user_?name|login|name|benutzer(?:name)?|utente|(?:your|my|the)[_-]?\w*|)$/i;
/** `[user:password@]host`, `user:PASSWORD@host`, `USER:ACCESS_TOKEN@host`: what may stand in a URL. */
const explains = (user: string, password: string): boolean =>
  /^[[({<]/.test(user) || /^(?:PASS(?:WORD|WD)?|PWD|SECRET|TOKEN|[A-Z]{2,}(?:_[A-Z]{2,})+)$/.test(password);

/** True when `user:password@host` gives a password away: no variable, no stock word of documents, not the user name again on a local host. */
export function isUrlPassword(user: string, password: string, host: string): boolean {
  if (explains(user, password)) return false;
  if (isPlaceholder(password) || /^[{[$<%]|[}\]>]$/.test(password)) return false;
  if (stockPasswords.test(password) && (stockUsers.test(user) || /^[a-z]{2,}[_-]|^(?:my|your|x+$)/i.test(password)))
    return false;
  if (/^[a-z-]*_(?:password|passwd|secret)$|^(?:your|my)[a-z_-]*$/i.test(password)) return false;
  if (/^(?:port|\d{1,5})$/.test(password) && user.includes('.')) return false;
  const isLocal =
    /^(?:localhost|127\.0\.0\.1|\[?::1\]?|host|hostname|example\.(?:com|org|net)|db|database|postgres|mysql|mongo|redis)$/i.test(
      host,
    );
  return !((isLocal || /[${}%]/.test(host)) && password.toLowerCase() === user.toLowerCase());
}

/** True when a password written into a command or a call is one: no variable, no stock word, no option, not a word alone. */
export function isTypedPassword(typed: string): boolean {
  // `a pre-shared-key file.` A sentence ends; `&pass` is a variable of SQL*Plus.
  const password = typed.replace(/(?<=^[a-z]+)[.,;]$/i, '');
  if (isNoSecret(password) || /^&{1,2}\w+\.?$/.test(password)) return false;
  if (stockPasswords.test(password) || isPlaceholder(password) || /^\/\w+\/[\w./-]+$/.test(password)) return false;
  return (
    !/^[-$%({[<]|[)}\]>]$/.test(password) &&
    (/[^A-Za-z_-]|(?:[a-z][A-Z].{0,20}){3}/.test(password) || isWordPassword(password))
  );
}
