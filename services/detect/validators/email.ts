import { topLevelDomains } from '../gazetteers/top-level-domains.ts';

/** Local parts that only ever name a service on a host: `git@host:path` is no mailbox. */
const serviceUsers = new Set(['git', 'hg', 'svn', 'ssh']);
/** Files and images whose extension is also a top-level domain: `icon@2x.zip`, `photo@3x.mov`. */
const scaled = /^\d{1,2}x\./;

/** A mailbox of RFC 5321 with a domain under a top-level domain that exists; text given in any case. */
export function email(value: string): boolean {
  const at = value.lastIndexOf('@');
  const local = value.slice(0, at);
  const domain = value.slice(at + 1).toLowerCase();
  if (local.length > 64 || domain.length > 253 || local.startsWith('.') || local.endsWith('.')) return false;
  if (local.includes('..') || domain.includes('..') || scaled.test(domain) || serviceUsers.has(local.toLowerCase()))
    return false;
  const labels = domain.split('.');
  if (labels.some((label) => label === '' || label.length > 63 || label.startsWith('-') || label.endsWith('-')))
    return false;
  const last = labels.at(-1) ?? '';
  return topLevelDomains.has(last) || /[^\x00-\x7f]/.test(last);
}
