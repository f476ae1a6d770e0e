import { acceptEmail } from '../../accept/email.ts';
import { personal } from '../../builders/identifier.ts';
import { severities } from '../../builders/severities.ts';
import { email } from '../../validators/email.ts';

const word = String.raw`A-Za-z0-9\x80-\xff`;

export default personal({
  id: 'EMAIL_ADDRESS',
  name: 'E-mail address',
  severity: severities.rising,
  recommended: true,
  trigger: { kind: 'shape', shape: 'email' },
  // Not the password of a URL (`://user:secret@host`), not a path on a host (`user@host:repo/x`), not its key (`to=x@host`, `&to=x@host`).
  pattern: new RegExp(
    String.raw`(?<![${word}._%+-])(?<!:\/\/[^\s@\/]{0,48})(?!(?:[${word}._%+'&-]{0,62}&)?[A-Za-z0-9_]{1,64}=)[${word}_](?:[${word}._%+'&=-]{0,62}[${word}_+-])?@(?:[${word}-]{1,63}\.){1,6}[A-Za-z\x80-\xff][A-Za-z0-9\x80-\xff-]{1,23}(?![${word}-]|@|:[\w~.-]{1,40}\/)`,
  ),
  maxLength: 254,
  keywords: ['email', 'e mail', 'mail', 'mailbox', 'contact', 'correo', 'courriel'],
  keywordRule: 'supporting',
  negativeKeywords: ['message id', 'in reply to'],
  bareConfidence: 'HIGH',
  normalize: (value) => value.toLowerCase(),
  validate: (value) => email(value) && 'strong',
  accept: acceptEmail,
  examples: {
    match: [
      'write to Ann.Lee+list@mail.example.org today',
      { text: 'bob_7@example.co.uk', header: 'email' },
      'user=carol@example.io;',
      'name=Kay&mail=kay@example.io',
      'bounces+eve=example.com@lists.example.org',
      '<dave@example.net>',
    ],
    reject: [
      'git clone git@github.com:org/repo.git',
      'npm i @scope/pkg@1.4.2',
      'https://user:hunter22@example.com/x',
      'icon@2x.png and @mention and a@b',
      'Message-ID: <20240101.abc@mail.example.com>',
      'pip install foo@file.invalidtld',
    ],
  },
  references: ['RFC 5321 section 4.1.2', 'RFC 6531', 'https://data.iana.org/TLD/tlds-alpha-by-domain.txt'],
});
