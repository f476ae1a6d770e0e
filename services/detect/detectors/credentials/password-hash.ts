import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { secretField } from '../../builders/secret-field.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const letters = 'A-Za-z0-9./';
const shapes: readonly string[] = [
  `\\$2[abxy]\\$\\d\\d\\$[${letters}]{53}`,
  `\\$(?:1|apr1)\\$[${letters}]{1,8}\\$[${letters}]{22}`,
  `\\$5\\$(?:rounds=\\d{1,9}\\$)?[^\\s$:'"]{1,16}\\$[${letters}]{43}`,
  `\\$6\\$(?:rounds=\\d{1,9}\\$)?[^\\s$:'"]{1,16}\\$[${letters}]{86}`,
  `\\$(?:y|gy|7)\\$[${letters}]{1,12}\\$[${letters}]{1,86}\\$[${letters}]{43}`,
  `\\$[89]\\$[${letters}]{14}\\$[${letters}]{43}`,
  `\\$argon2(?:id|i|d)\\$v=\\d{1,3}\\$m=\\d{1,9},t=\\d{1,5},p=\\d{1,4}(?:,[a-z]{1,7}=[A-Za-z0-9+/]{1,64}){0,2}\\$[A-Za-z0-9+/]{11,88}\\$[A-Za-z0-9+/]{16,172}`,
  `\\$[PH]\\$[${letters}]{31}`,
  `\\$S\\$[${letters}]{52}`,
  `\\$scrypt\\$ln=\\d{1,2},r=\\d{1,3},p=\\d{1,3}\\$[A-Za-z0-9+/]{8,90}\\$[A-Za-z0-9+/]{30,90}`,
  `\\$pbkdf2(?:-sha\\d{1,3})?\\$\\d{1,9}\\$[${letters}]{8,88}\\$[${letters}]{27,90}`,
  `pbkdf2_sha\\d{1,3}\\$\\d{1,9}\\$[A-Za-z0-9]{8,40}\\$[A-Za-z0-9+/]{27,90}={0,2}`,
  `(?:pbkdf2:sha\\d{1,3}:\\d{1,9}|scrypt:\\d{1,8}:\\d{1,3}:\\d{1,3})\\$[A-Za-z0-9]{8,24}\\$[a-f0-9]{40,128}`,
  `SCRAM-SHA-(?:1|256|512)\\$\\d{1,9}:[A-Za-z0-9+/=]{8,90}\\$[A-Za-z0-9+/=]{28,90}:[A-Za-z0-9+/=]{28,90}`,
  `\\$sha512\\$\\d{1,9}\\$[A-Za-z0-9+/=]{22,24}\\$[A-Za-z0-9+/=]{22,44}`,
  // Docker Compose wants every dollar doubled.
  `\\$\\$(?:2[abxy]\\$\\$\\d\\d\\$\\$[${letters}]{53}|(?:1|apr1)\\$\\$[${letters}]{1,8}\\$\\$[${letters}]{22})`,
  `\\{(?:SSHA|SMD5|SHA|MD5|SSHA256|SSHA384|SSHA512|PBKDF2[A-Z0-9_-]{0,12})\\}[A-Za-z0-9+/$.]{20,200}={0,2}`,
];

export default credential({
  id: 'PASSWORD_HASH',
  name: 'Password hash (bcrypt, crypt, argon2, PBKDF2, scrypt, SCRAM, LDAP)',
  severity: ['MEDIUM', 'MEDIUM', 'HIGH'],
  trigger: {
    kind: 'literals',
    literals: [
      ...[
        '$2a$',
        '$2b$',
        '$2x$',
        '$2y$',
        '$1$',
        '$apr1$',
        '$$apr1$$',
        '$$2y$$',
        '$$2a$$',
        '$$2b$$',
        '$5$',
        '$6$',
        '$y$',
        '$gy$',
        '$7$',
        '$8$',
        '$9$',
        '$argon2',
        '$sha512$',
        '$P$',
        '$H$',
      ],
      ...[
        '$S$',
        '$scrypt$',
        '$pbkdf2',
        'pbkdf2_sha',
        'pbkdf2:sha',
        'scrypt:',
        'SCRAM-SHA-',
        '{SSHA',
        '{SMD5}',
        '{SHA}',
        '{MD5}',
        '{PBKDF2',
      ],
    ],
  },
  pattern: new RegExp(`(?<![A-Za-z0-9$])(?:${shapes.join('|')})(?![A-Za-z0-9./])`),
  maxLength: 400,
  validate: (value) => looksRandom(value.slice(value.lastIndexOf('$') + 1), 3),
  forms: [
    {
      // Postgres' lists of users, and its statements.
      trigger: { kind: 'literals', literals: ['"md5', "'md5"] },
      pattern: /["'](?<value>md5[a-f0-9]{32})(?=["'])/,
      maxLength: 36,
      validate: (value) => looksRandom(value.slice(3), 2.5),
    },
    {
      // Plain digests, where the name says that they are of a password.
      trigger: {
        kind: 'literals',
        ignoreCase: true,
        literals: [
          'password_hash',
          'passwordhash',
          'password_digest',
          'passworddigest',
          'pass_hash',
          'pwd_hash',
          'passwd_hash',
          'hashed_password',
          'hashedpassword',
          'pw_hash',
        ],
      },
      pattern:
        /(?:pass(?:word|wd)?|pwd|pw)_?(?:hash|digest)(?:_\w{1,12})?["']?[ \t]{0,8}(?:[:=]|=>)[ \t]{0,4}["']?(?<value>[a-f0-9]{128}|[a-f0-9]{96}|[a-f0-9]{64}|[a-f0-9]{40}|[a-f0-9]{32}|[A-Za-z0-9+/]{27,86}={1,2})(?![A-Za-z0-9+/=])|hashed_?password["']?[ \t]{0,8}(?:[:=]|=>)[ \t]{0,4}["']?(?<hashed>[a-f0-9]{128}|[a-f0-9]{64}|[a-f0-9]{40}|[a-f0-9]{32})(?![A-Za-z0-9])/i,
      maxLength: 180,
      validate: (value, _raw, match) => looksRandom(match.groups?.['hashed'] ?? value, 2.8),
    },
    secretField({
      keywords: [
        'password hash',
        'password digest',
        'pass hash',
        'pwd hash',
        'passwd hash',
        'hashed password',
        'pw hash',
      ],
      source: '(?:[a-f0-9]{128}|[a-f0-9]{96}|[a-f0-9]{64}|[a-f0-9]{40}|[a-f0-9]{32}|[A-Za-z0-9+/]{27,86}={1,2})',
      most: 128,
      validate: (value) => looksRandom(value, 2.8),
    }),
    {
      // The old crypt(3) of thirteen characters, only where the rest of a line of /etc/shadow proves it.
      trigger: { kind: 'literals', literals: [':0:99999:7:'], maxBack: 60 },
      pattern: /(?<![^\r\n])[a-z_][a-z0-9_.-]{0,31}:(?<value>[A-Za-z0-9./]{13}):\d{1,6}:0:99999:7:/,
      maxLength: 80,
      validate: (value) => looksRandom(value, 2.5),
    },
  ],
  examples: {
    match: [
      `root:$6$${fakeSecret('', 16)}$${fakeSecret('', 86)}:19000:0:99999:7:::`,
      `root:${fakeSecret('', 13)}:10063:0:99999:7:::`,
      `password_hash = "$2b$12$${fakeSecret('', 53)}"`,
      `admin:$apr1$${fakeSecret('', 8)}$${fakeSecret('', 22)}`,
      `basicauth.users=admin:$$apr1$$${fakeSecret('', 8)}$$${fakeSecret('', 22)}`,
      `{SSHA}${fakeSecret('', 38)}==`,
      `"password_hash": "${fakeSecret('', 64, 'hex')}"`,
      `{passwordDigest: "${fakeSecret('', 40, 'hex')}"}`,
      `"app" "md5${fakeSecret('', 32, 'hex')}"`,
      { header: 'password_hash', text: fakeSecret('', 32, 'hex') },
      `$argon2id$v=19$m=65536,t=3,p=4$${fakeSecret('', 22)}$${fakeSecret('', 43)}`,
    ],
    reject: [
      `$2b$12$${fakeSecret('', 40)}`,
      `$6$salt$${'x'.repeat(86)}`,
      'price is $5$ or $6$ a month',
      'password_hash = sha256',
      `password_hash_id: ${fakeSecret('', 12)}`,
      `etag = "${fakeSecret('', 32, 'hex')}"`,
      `root:!:19000:0:99999:7:::`,
    ],
  },
  references: [
    'https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html',
    'RFC 5803',
    'https://github.com/P-H-C/phc-string-format',
  ],
});
