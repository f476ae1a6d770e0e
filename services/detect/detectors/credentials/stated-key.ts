import { capitalized } from '../../builders/capitalized.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isDigest, isMachineKey } from '../../validators/assigned-secret.ts';

const key = fakeSecret('', 32);

/** Keys and tokens by the names that people give them, in the languages that `password-words.ts` has. */
const words = [
  ...[
    'api key',
    'api token',
    'access token',
    'access key',
    'secret key',
    'client secret',
    'shared secret',
    'app secret',
  ],
  ...[
    'auth token',
    'bearer token',
    'refresh token',
    'webhook secret',
    'signing secret',
    'signing key',
    'encryption key',
  ],
  ...['license key', 'deploy token', 'deploy key', 'pre-shared key', 'preshared key', 'unseal key', 'recovery key'],
  ...[
    'api-schlüssel',
    'zugriffstoken',
    'zugangstoken',
    'geheimer schlüssel',
    'geheimschlüssel',
    'wlan-schlüssel',
    'schlüssel',
  ],
  ...[
    'clé api',
    "clé d'api",
    'clé secrète',
    "jeton d'accès",
    "jeton d'api",
    'clave de api',
    'clave api',
    'clave secreta',
  ],
  ...[
    'token de acceso',
    'token de acesso',
    'chave de api',
    'chave api',
    'chave secreta',
    'chiave api',
    'chiave segreta',
  ],
  ...[
    'token di accesso',
    'api-sleutel',
    'toegangstoken',
    'geheime sleutel',
    'klucz api',
    'token dostępu',
    'api-nyckel',
  ],
  ...['api-nøgle', 'api-nøkkel', 'api-avain', 'api klíč', 'api anahtarı', 'ключ api', 'api-ключ', 'токен доступа'],
];
/** Letters beyond ASCII do not fold. */
const ascii = words.filter((word) => !/[^\0-\x7f]/.test(word));
const others = words
  .filter((word) => /[^\0-\x7f]/.test(word))
  .flatMap((word) => [...new Set([word, capitalized(word)])]);
/** `we agreed on`, `for the staging tenant`, `1`. */
const more = "(?:[ ]\\([^()\\r\\n]{1,30}\\))?(?:[ ](?!hash|id|digest|name|version|commit)[A-Za-z'0-9]{1,14}){0,6}?";
const verb = '(?:[ ]?(?::|=|->)|[ ](?:is|was|lautet|ist|est|es|jest|er|on)(?:[ ]?:)?)';
const value = '[ ]{1,3}["\'`*]{0,2}(?<value>[A-Za-z0-9_.+/=~-]{16,200})';

const patternFor = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![A-Za-z_.$-])(?:${names.join('|')})(?:${more}${verb}|(?:[ ]\\([^()\\r\\n]{1,30}\\))?(?=[ ]["'\`*]{0,2}(?=[^\\s]{0,24}\\d)[^\\s]{20}))${value}(?![^\\s.,;:!?)"'\`*])`,
    'i',
  );

const validate = (found: string, _raw: string, match: RegExpExecArray): boolean =>
  isMachineKey(found) &&
  /\d/.test(found) &&
  (!isDigest(found) || /[:=] ["'`*]{0,2}[0-9a-f]+$|(?:is|was|ist|lautet|est|es) /i.test(match[0]));

export default credential({
  id: 'STATED_KEY',
  name: 'Key or token told in a sentence',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: { kind: 'literals', ignoreCase: true, literals: ascii },
  pattern: patternFor(ascii),
  maxLength: 360,
  normalize: (text) => text.replace(/[.]+$/, ''),
  validate,
  forms: [
    {
      trigger: { kind: 'literals', ignoreCase: true, literals: others },
      pattern: patternFor(others),
      maxLength: 360,
      validate,
    },
  ],
  examples: {
    match: [
      `The API key for the sandbox is ${key}.`,
      `the shared secret we agreed on is ${key}`,
      `Here is the access token you asked for: ${key}`,
      `Please use client secret ${key} for OAuth.`,
      `API-Schlüssel: ${key}`,
      `Clé API : ${key}`,
      `chave de API: ${key}`,
      `Unseal Key 1: ${fakeSecret('', 43, 'base64')}=`,
      `the encryption key was \`${fakeSecret('', 64, 'hex')}\`, rotate it`,
    ],
    reject: [
      'The API key is read from configuration2024file',
      'the access token for user-service-account-1 is read from the vault',
      `the access token hash is ${fakeSecret('', 64, 'hex')}`,
      `api key ${fakeSecret('', 40, 'hex')}`,
      'API-Schlüssel: siehe-Tresor-im-Keller-2',
    ],
  },
  references: ['CWE-256'],
});
