import { fakeSecret } from '../../builders/fake-secret.ts';
import { placedPassword } from '../../builders/placed-password.ts';
import { isAssignedPassword } from '../../validators/assigned-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const password = fakeSecret('', 14);
const hash = fakeSecret('', 40, 'hex').toUpperCase();
const secretColumn = /^[`"[]?(?:user_?|login_?|admin_?)?(?:pass(?:word|wd)?|pwd|secret|api_?key|token)[`"\]]?$/i;

/** The value of the first column that names a password, where the list of values has one for each column. */
function passwordOf(columns: string, values: string): string | undefined {
  const at = columns.split(',').findIndex((column) => secretColumn.test(column.trim()));
  if (at < 0) return undefined;
  const cells = [...values.matchAll(/'((?:[^'\\]|\\.|''){0,200})'|[^',]{1,80}/g)].filter(
    ([cell]) => cell.trim() !== '',
  );
  return cells[at]?.[1];
}

export default placedPassword({
  id: 'SQL_STATEMENT_PASSWORD',
  name: 'Password in an SQL statement',
  ignoreCase: true,
  literals: [
    ' identified by ',
    ' identified with ',
    'aes_encrypt(',
    'pgp_sym_encrypt(',
    'aes_decrypt(',
    'pgp_sym_decrypt(',
    'crypt(',
  ],
  places: [
    "(?<=(?:user|role|to) [^\\s;]{1,50})(?<! is| are| be) identified by (?!values |password |\\?')",
    ' identified with [`\'"]?\\w{3,30}[`\'"]? by (?=["\'])',
    "(?:aes|pgp_sym)_(?:en|de)crypt\\([^()'\"]{1,60}, ?(?=')",
    "crypt\\((?='[^'\\s]{4,60}', ?gen_salt\\()",
  ],
  after: '(?=[\\s"\';)@]|$)',
  forms: [
    {
      trigger: { kind: 'literals', ignoreCase: true, literals: ['insert into ', 'replace into '] },
      pattern:
        /(?:insert|replace)(?: ignore)? into [`"[]?[\w.`"[\]]{1,80} ?\((?<columns>[^()]{0,200}?(?:pass|pwd|secret|api_?key|token)[^()]{0,200})\)\s{0,4}values\s{0,4}\((?<value>(?:'(?:[^'\\]|\\.){0,200}'|[^'()]){1,60})\)/i,
      maxLength: 1200,
      composite: true,
      validate: (_value, _raw, match) => {
        const cell = passwordOf(match.groups?.['columns'] ?? '', match.groups?.['value'] ?? '');
        return cell !== undefined && isAssignedPassword({ name: 'password', quoted: true, listed: false, value: cell });
      },
    },
    {
      // Hashes that servers take as they are.
      trigger: { kind: 'literals', ignoreCase: true, literals: ["'*", "values 's:", '0x0200', '0x0100'] },
      pattern:
        /(?<=(?:identified|password)[^;\r\n]{0,50})(?:'(?<value>\*[0-9A-F]{40}|S:[0-9A-F]{60}(?:;[^']{1,300})?)'|values '(?<s>S:[0-9A-F]{60})|(?<x>0x0[12]00[0-9A-F]{48,150}) hashed)/i,
      maxLength: 380,
      validate: (value) => looksRandom(value.slice(3), 3),
    },
  ],
  examples: {
    match: [
      `CREATE USER app IDENTIFIED BY ${password} DEFAULT TABLESPACE users;`,
      `ALTER USER app IDENTIFIED WITH caching_sha2_password BY '${password}';`,
      `INSERT INTO users (id, email, password) VALUES (1, 'maria', '${password}');`,
      `GRANT ALL ON *.* TO 'app'@'%' IDENTIFIED BY PASSWORD '*${hash}'`,
      `CREATE LOGIN app WITH PASSWORD = 0x0200${hash}${hash}AB HASHED`,
    ],
    reject: [
      'CREATE USER app IDENTIFIED BY &1 DEFAULT TABLESPACE users;',
      'CREATE USER app IDENTIFIED BY password;',
      "INSERT INTO users (id, email, password) VALUES (1, 'maria', ?);",
      "INSERT INTO labels (token, title) VALUES ('password', 'Password');",
    ],
  },
  references: [
    'https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/CREATE-USER.html',
    'https://dev.mysql.com/doc/refman/8.0/en/create-user.html',
    'https://learn.microsoft.com/sql/t-sql/statements/create-login-transact-sql',
  ],
});
