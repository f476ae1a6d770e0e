import { capitalized } from '../../builders/capitalized.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { secretField } from '../../builders/secret-field.ts';
import { hasMixedPart } from '../../validators/secret-text.ts';
import { isStatedPassword } from '../../validators/stated-password.ts';

const password = fakeSecret('', 12);
const words = [
  ...['basic_auth', 'basic-auth', 'basicauth', 'http_auth', 'http-auth'],
  ...['credentials', 'credential', 'creds', 'login', 'log in with', 'logon', 'stats auth', 'access', 'account'],
  ...['zugangsdaten', 'anmeldedaten', 'identifiants', 'credenciales', 'credenciais', 'credenziali', 'inloggegevens'],
];
const user = '["\'`]?(?<user>[A-Za-z][\\w.@-]{1,40})["\'`]?';
const value = '["\'`]?(?<value>[!#-&+.0-9;=?@A-Z^_a-z~-]{6,64})';

/** A user's name is none of these: `login: https://…`, `access: key:…`. */
const isUser = (name: string): boolean =>
  !/^(?:https?|ftp|ssh|key|token|id|port|user(?:name)?|localhost|sha\d+|md5)$/i.test(name);

/** Letters of both cases and digits that are no name with a version, or signs. */
const isMixed = (value: string): boolean =>
  value.length >= 8 &&
  !/^[A-Za-z]+[-_]?v?[\d.]+$/.test(value) &&
  (/[!@#$%^&*?+=~]/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value) && hasMixedPart(value)));

export default credential({
  id: 'LOGIN_PAIR',
  name: 'User and password side by side',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: {
    kind: 'literals',
    // Words of everyday text want a sign behind them.
    literals: [
      ...words.flatMap((word) => [`${word}:`, `${capitalized(word)}:`]),
      ...words.filter((word) => !/^ac/.test(word)).flatMap((word) => [`${word} `, `${capitalized(word)} `]),
      'login=',
      'basic_auth=',
      'basic-auth=',
      'basicauth=',
    ],
  },
  pattern: new RegExp(
    `(?<![\\w.$]|(?<!-)-)(?:${words.join('|')})(?: (?:are|is|sind|with|as)| (?:for|of|zu[mr]?|de|du|del)(?: [\\w.-]{1,20}){1,4}?(?=:)| for)?[:=]? {0,2}${user}(?: / |[/:])${value}(?![^\\s.,;!?)"'\`<])`,
    'i',
  ),
  maxLength: 200,
  acrossFields: true,
  normalize: (text) => text.replace(/[.,;]+$/, ''),
  validate: (value, _raw, match) => isUser(match.groups?.['user'] ?? '') && isStatedPassword(value),
  forms: [
    {
      trigger: {
        kind: 'literals',
        literals: [
          'admin / ',
          'root / ',
          'administrator / ',
          'Administrator / ',
          ' root/',
          ' admin/',
          '(admin/',
          '`/`',
        ],
      },
      pattern: new RegExp(
        `(?:(?<=[:(→][ ]{0,2}[*\`]{0,2})[A-Za-z]{4,13} / |(?<=[:→]) (?:root|admin)/|(?<=\\(\`[\\w.@-]{2,40})\`/(?=\`[^\\s-])|(?<=\\()admin/)${value}(?![^\\s.,;!?)"'\`<])`,
      ),
      maxLength: 100,
      validate: isStatedPassword,
    },
    {
      // `web1234 / …` at the end of a line: a user in small letters, and letters of both cases with digits, or signs.
      trigger: { kind: 'literals', literals: [' / '], maxBack: 0 },
      pattern: new RegExp(
        `(?<=(?:(?<![^\\r\\n])[ \\t]{0,8}(?:[-*•] )?|[:)|>→] {1,2}|[Uu]ser )["'\`]?[a-z][a-z0-9._@-]{1,39}["'\`]?) / ${value}(?=["'\`]?[ \\t]{0,4}(?:[|\\r\\n<(]|$))`,
      ),
      maxLength: 80,
      validate: (value) => isStatedPassword(value) && isMixed(value),
    },
    {
      // Lists of leaked logins: a mail address and its password, alone on a line.
      trigger: {
        kind: 'literals',
        literals: [
          '.com:',
          '.com / ',
          '.net / ',
          '.org / ',
          '.de / ',
          '.io / ',
          '.net:',
          '.org:',
          '.de:',
          '.fr:',
          '.uk:',
          '.it:',
          '.br:',
          '.pl:',
          '.ru:',
          '.es:',
          '.edu:',
          '.jp:',
        ],
        maxBack: 82,
      },
      pattern:
        /(?:(?<![^\r\n])(?!(?:git|hg|svn|root|ubuntu|admin|www)@)[\w.+-]{1,40}@[a-z0-9-]{1,30}(?:\.[a-z]{2,4})?\.[a-z]{2,3}:|(?<![\w.+-])[\w.+-]{1,40}@[a-z0-9-]{1,30}(?:\.[a-z]{2,4})?\.[a-z]{2,3} \/ )(?<value>[!#-&+.0-9;=?@A-Z^_a-z~-]{6,40})(?=[\r\n]|$)/,
      maxLength: 130,
      validate: isStatedPassword,
    },
    secretField({
      keywords: ['basic auth', 'http auth', 'proxy auth', 'neo4j auth', 'auth', 'login', 'credentials', 'creds'],
      source: '[A-Za-z][\\w.@-]{1,40}[:/][!#-&+.0-9;=?@A-Z^_a-z~-]{6,64}',
      most: 106,
      validate: (pair) => {
        const sign = pair.search(/[:/]/);
        // `actions/checkout@v4`
        return (
          !/^[\w.-]+\/[\w.-]+@v?\d[\w.]*$/.test(pair) &&
          isUser(pair.slice(0, sign)) &&
          isStatedPassword(pair.slice(sign + 1))
        );
      },
    }),
  ],
  examples: {
    match: [
      `credentials: admin / ${password}`,
      `Zugangsdaten: admin / ${password}`,
      `Grafana: admin / ${password}`,
      `iDRAC: root/${password}`,
      `Grafana (\`ops\`/\`${password}\`)`,
      `bob.lee@acme.com:${password}\n`,
      `mail: bob.lee@acme.com / ${password}\n`,
      `web hosting: web1234 / ${password}`,
      `stats auth admin:${password}`,
      `celery flower --basic_auth=admin:${password}`,
      `cache_peer proxy01 parent 3128 0 login=app:${password}`,
      `Credentials for the test tenant: \`qa@acme.io\` / \`${password}\``,
      `Log in with \`admin\` / \`${password}\`.`,
      { header: 'BASIC_AUTH', text: `admin:${password}` },
    ],
    reject: [
      'login: https://portal1.internal/',
      'credentials: admin / admin',
      'Login and/or registration2',
      'access: read/write',
      'an instance each (`REDIS_1_HOST`/`REDIS_1_PORT`)',
      'admin / user2faToken page',
      'files: root/settings2/a',
      'me@acme.com:docs9/readme2.md',
      'platform: linux / Chrome120.0.6099',
      'tags: web / React18',
      'allow `-nghttp3`/`-ngtcp2` without -ssl',
      'root / admin / settings2',
      'account 10.0.0.1:8080',
      `account etag /${password}`,
      { header: 'auth', text: 'basic:required' },
      { header: 'login.steps.uses', text: 'actions/checkout@v7' },
    ],
  },
  references: ['CWE-256'],
});
