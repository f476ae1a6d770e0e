import { describe, expect, it } from 'vitest';
import { email } from './email.ts';

describe('email', () => {
  it('accepts mailboxes as RFC 5322 and 6531 show them', () => {
    for (const mailbox of [
      'simple@example.com',
      'very.common@example.org',
      'x@example.co.uk',
      'user+tag@sub.example.museum',
      'josé@example.es',
      'a@xn--fiqs8s.xn--fiqs8s',
      'ann@firm.example',
      'j.smith@ad.corp',
    ])
      expect(email(mailbox)).toBe(true);
  });
  it('rejects what has an at sign and is none', () => {
    for (const text of [
      'git@github.com',
      'icon@2x.zip',
      'a@b.notadomain',
      '.a@example.com',
      'a..b@example.com',
      'pkg@1.2.3',
      'a@-b.com',
      `${'a'.repeat(65)}@example.com`,
    ])
      expect(email(text)).toBe(false);
  });
});
