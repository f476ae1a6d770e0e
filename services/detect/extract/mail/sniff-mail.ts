const header = /^[!-9;-~]{1,76}:(?:[ \t]|$)/;
const known =
  /^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|reply-to|sender|dkim-signature|x-[a-z-]+):/i;

/** Whether bytes that begin with `head` (latin1) are a mailbox of messages, one message, or no mail. */
export function sniffMail(head: string, name: string): 'mbox' | 'eml' | null {
  if (/^From \S+.{0,200}\d{4}.{0,40}\r?\n[!-9;-~]+:/.test(head)) return 'mbox';
  const before = /^(?:\xef\xbb\xbf)?\s*(?:>From [^\n]{0,500}\n)?/.exec(head)![0].length;
  const start = head.slice(/\.emlx$/i.test(name) ? head.indexOf('\n') + 1 : before);
  const end = /\r?\n\r?\n/.exec(start)?.index ?? start.length;
  const lines = start.slice(0, end).split(/\r?\n/).slice(0, 50);
  let count = 0;
  for (const line of lines) {
    if (/^[ \t]/.test(line) && count > 0) continue;
    if (!header.test(line)) return null;
    if (known.test(line)) count += 1;
  }
  return count >= (/\.(eml|mht|mhtml)$/i.test(name) ? 1 : 3) ? 'eml' : null;
}
