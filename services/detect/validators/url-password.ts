import { isPlaceholder } from './plausibility.ts';

const stockPasswords =
  /^[[{(%<]?(?:my|your|db|the|some|user|database)?[_-]?(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|pw|x+|\*+|\.+)[_-]?(?:here)?[\]})%>]?$/i;

/** True when `user:password@host` gives a password away: no variable, no stock word of documents, not the user name again on a local host. */
export function isUrlPassword(user: string, password: string, host: string): boolean {
  if (stockPasswords.test(password) || isPlaceholder(password) || /^[{[$<%]|[}\]>]$/.test(password)) return false;
  if (/^[a-z_-]*(?:password|passwd|secret)[a-z_-]*$/i.test(password)) return false;
  if (/^(?:port|\d{1,5})$/.test(password) && user.includes('.')) return false;
  const isLocal =
    /^(?:localhost|127\.0\.0\.1|\[?::1\]?|host|hostname|example\.(?:com|org|net)|db|database|postgres|mysql|mongo|redis)$/i.test(
      host,
    );
  return !((isLocal || /[${}%]/.test(host)) && password.toLowerCase() === user.toLowerCase());
}

/** True when a password written into a command or a call is one: no variable, no stock word, no option, not a word alone. */
export function isTypedPassword(password: string): boolean {
  if (stockPasswords.test(password) || isPlaceholder(password)) return false;
  return !/^[-$%({[<]|[)}\]>]$/.test(password) && /[^A-Za-z_-]|[a-z][A-Z]/.test(password);
}
