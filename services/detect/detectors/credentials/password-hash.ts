import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
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
  `\\{(?:SSHA|SMD5|SHA|SSHA256|SSHA384|SSHA512)\\}[A-Za-z0-9+/]{20,140}={0,2}`,
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
      ],
    ],
  },
  pattern: new RegExp(`(?<![A-Za-z0-9$])(?:${shapes.join('|')})(?![A-Za-z0-9./])`),
  maxLength: 400,
  validate: (value) => looksRandom(value.slice(value.lastIndexOf('$') + 1), 3),
  forms: [
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
      `$argon2id$v=19$m=65536,t=3,p=4$${fakeSecret('', 22)}$${fakeSecret('', 43)}`,
    ],
    reject: [
      `$2b$12$${fakeSecret('', 40)}`,
      `$6$salt$${'x'.repeat(86)}`,
      'price is $5$ or $6$ a month',
      `root:!:19000:0:99999:7:::`,
    ],
  },
  references: [
    'https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html',
    'RFC 5803',
    'https://github.com/P-H-C/phc-string-format',
  ],
});
