/** Parts of words that stand beside a password's name without being one: types, labels, verdicts, variables, states. */
const notPasswords =
  /pass|pwd|passwort|secret|token|user|login|admin|cred|auth|name|word|string|text|type|field|param|config|null|none|undefined|test|example|sample|dummy|foo|bar|your|change|enter|empty|default|hidden|require|optional|valid|prompt|input|confirm|match|missing|wrong|incorrect|forgot|forgotten|reset|current|previous|generat|random|crypt|hash|plain|mask|strong|weak|expire|lock|able|success|fail|error|must|should|cannot|please|length|minimum|maximum|policy|strength|column|object|class|function|method|return|value|data|info|file|path|host|server|client|database|variable|constant|request|response|source|target|local|global|system|service|manual|remember|never|always|basic|bearer|digest|query|hint|label|title|sensitive|redacted|protected|private|public|account|email|message|property|attribute|argument|option|setting|contrasena|wachtwoord|kennwort|senha|heslo|haslo|parola|salasana|adgangskode|lozinka|jelszo|clave|motdepasse|(?:ed|ing|tion|ment|ness|ize|izer|handler|manager|provider|encoder|reader|writer|buffer|entry|line|arg|args|opts|var|ptr|str|len|key|id)$/;

/**
 * True for lower-case letters alone that may be a password: six or more, no word that stands for one. Only where the setting around
 * it leaves no doubt that a value is meant.
 */
export function isWordPassword(value: string): boolean {
  return /^[a-z]{6,40}$/.test(value) && !notPasswords.test(value) && new Set(value).size >= 4;
}
