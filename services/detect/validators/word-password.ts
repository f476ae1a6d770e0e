import { isCommonWord } from './common-word.ts';

/** Parts of words that stand beside a password's name without being one: types, labels, verdicts, variables, states. */
const notPasswords =
  /pass|pwd|passwort|secret|token|user|login|admin|cred|auth|name|word|string|text|type|field|param|config|null|none|undefined|test|example|sample|dummy|foo|bar|your|change|enter|empty|default|hidden|require|optional|valid|prompt|input|confirm|match|missing|wrong|incorrect|forgot|forgotten|reset|current|previous|generat|random|crypt|hash|plain|mask|strong|weak|expire|lock|able|success|fail|error|must|should|cannot|please|length|minimum|maximum|policy|strength|column|object|class|function|method|return|value|data|info|file|path|host|server|client|database|variable|constant|request|response|source|target|local|global|system|service|manual|remember|never|always|basic|bearer|digest|query|hint|label|title|sensitive|redacted|protected|private|public|account|email|message|property|attribute|argument|option|setting|contrasena|wachtwoord|kennwort|senha|heslo|haslo|parola|salasana|adgangskode|lozinka|jelszo|clave|motdepasse/;
/** Ends of names in programs. */
const nameEnds =
  /(?:ed|ing|tion|ment|ness|ize|izer|handler|manager|provider|encoder|reader|writer|buffer|entry|line|arg|args|opts|var|ptr|str|len|key|(?<!orch|sol|hybr|liqu|rap|pyram)id)$/;

/**
 * True for letters alone that may be a password: six or more small ones, or eight or more of both cases, no word that stands for one.
 * Only where the setting around it leaves no doubt that a value is meant.
 */
export const isWordPassword = (value: string): boolean => isSmallWord(value) || isMixedWord(value);

function isSmallWord(value: string): boolean {
  return /^[a-z]{6,40}$/.test(value) && !notPasswords.test(value) && !nameEnds.test(value) && new Set(value).size >= 4;
}

/** `AmwufUxbv`: no name in a program, which is made of words with a capital each. */
function isMixedWord(value: string): boolean {
  if (!/^(?=.*[a-z])(?=.*[A-Z])[A-Za-z]{8,40}$/.test(value) || notPasswords.test(value.toLowerCase())) return false;
  const parts = value.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return (
    parts.some((part) => part.length === 1 || (part.length > 2 && !isCommonWord(part.toLowerCase()))) &&
    parts.length > 1
  );
}

/** True for two words of English put together (`harborkite`), which are no word themselves. */
export function isCompound(value: string): boolean {
  if (!/^[a-z]{8,24}$/.test(value) || !isSmallWord(value) || isCommonWord(value)) return false;
  for (let at = 3; at <= value.length - 3; at++)
    if (isCommonWord(value.slice(0, at)) && isCommonWord(value.slice(at))) return true;
  return false;
}

/** `utf-8-bom`, `python-3-slim`: names of formats and protocols with a number in them. */
const numbered =
  /^(?:utf|iso|rfc|tls|ssl|http|aes|sha|md|rsa|scram|argon|pbkdf|oauth|ipv|win|ubuntu|debian|node|python|java)$/;

/**
 * True for words joined by hyphens, underscores or dots of which one is a number and none stands for a password
 * (`cobalt-otter-19`). Only where the setting around it leaves no doubt that a value is meant. Names in programs of that
 * kind are written in one case.
 */
export function isPhrasePassword(value: string): boolean {
  const parts = value.toLowerCase().split(/[-_.:]+/);
  const words = parts.filter((part) => !/^\d+$/.test(part));
  if (value.length < 8 || words.length === parts.length || words.length < 2) return false;
  const mixed = /[a-z]/.test(value) && /[A-Z]/.test(value);
  return words.every(
    (word) => word.length >= 3 && !notPasswords.test(word) && !numbered.test(word) && (mixed || !nameEnds.test(word)),
  );
}

/**
 * True for letters alone, or words and a number, that may be the password in a column or field of that name: no word of English, which
 * would tell what stands there or is a translation of the name.
 */
export const isFieldPassword = (value: string): boolean =>
  isPhrasePassword(value) || (/^[a-z]{8,40}$/.test(value) && isSmallWord(value) && !isCommonWord(value));
