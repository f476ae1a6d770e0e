import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { entropy } from '../../validators/entropy.ts';

/** 64 characters as WordPress' own generator gives them: letters, digits and signs. */
const salt = (variant: number): string =>
  Array.from(fakeSecret('', 64, 'base62', variant), (letter, i) => (i % 5 === 2 ? '|%>?+ #)'[i % 8] : letter)).join('');

export default credential({
  id: 'WORDPRESS_SALT',
  name: 'Key or salt of WordPress (wp-config.php)',
  trigger: {
    kind: 'literals',
    literals: ['AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'],
    maxBack: 7,
  },
  pattern:
    /(?:SECURE_)?(?:AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)(?:['"][ \t]{0,4},|['"]?[ \t]{0,4}=)[ \t]{0,24}(?:'(?<a>[^'\r\n]{48,80})'|"(?<b>[^"\r\n]{48,80})")/,
  maxLength: 160,
  acrossFields: true,
  validate: (_value, _raw, match) => {
    const value = match.groups?.['a'] ?? match.groups?.['b'] ?? '';
    return !/unique phrase/i.test(value) && /[^A-Za-z0-9]/.test(value) && entropy(value) >= 4.5;
  },
  examples: {
    match: [
      `define('AUTH_KEY',         '${salt(1)}');`,
      `define( 'SECURE_AUTH_SALT', '${salt(2)}' );`,
      `NONCE_SALT="${salt(3)}"`,
    ],
    reject: [
      "define('AUTH_KEY', 'put your unique phrase here');",
      "define('NONCE_KEY', getenv('NONCE_KEY'));",
      `define('AUTH_KEY', '${'x'.repeat(64)}');`,
    ],
  },
  references: [
    'https://developer.wordpress.org/apis/wp-config-php/#security-keys',
    'https://api.wordpress.org/secret-key/1.1/salt/',
  ],
});
