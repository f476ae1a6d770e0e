import { mailDomains } from '../gazetteers/top-level-domains.ts';

/** Local parts that only ever name a service on a host: `git@host:path` is no mailbox. */
const serviceUsers = new Set(['git', 'hg', 'svn', 'ssh']);
/** Files and images whose extension is also a top-level domain: `icon@2x.zip`, `photo@3x.mov`. */
const scaled = /^\d{1,2}x\./;

/** True when no label is empty, over 63 characters long, or begins or ends with a hyphen. */
function labelsStand(domain: string): boolean {
  let from = 0;
  for (let i = 0; i <= domain.length; i++) {
    if (i < domain.length && domain.charCodeAt(i) !== 46) continue;
    if (i === from || i - from > 63 || domain.charCodeAt(from) === 45 || domain.charCodeAt(i - 1) === 45) return false;
    from = i + 1;
  }
  return true;
}

/** A mailbox of RFC 5321 with a domain under a top-level domain that exists; text given in any case. */
export function email(value: string): boolean {
  const at = value.lastIndexOf('@');
  const local = value.slice(0, at);
  const domain = value.slice(at + 1).toLowerCase();
  if (local.length > 64 || domain.length > 253 || local.startsWith('.') || local.endsWith('.')) return false;
  if (local.includes('..') || scaled.test(domain) || (local.length <= 3 && serviceUsers.has(local.toLowerCase())))
    return false;
  const last = domain.slice(domain.lastIndexOf('.') + 1);
  return labelsStand(domain) && (mailDomains.has(last) || /[^\x00-\x7f]/.test(last));
}
