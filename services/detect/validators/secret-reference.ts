/** What stands where a secret would and is none: paths, addresses, names of where one is kept. */
export const isPath = (value: string): boolean =>
  !value.endsWith('=') &&
  /^(?:~|\.{0,2})\/(?:[\w.@-]{1,40}\/){1,8}|^\/[a-z]{2,12}$|^\/\/[a-z]|^\w+(?:\/[\w.-]+)+\.[a-z]\w{1,3}$|^[A-Za-z]:\\|^\.\.?\//.test(
    value,
  );
/** `dc=acme,dc=com`, `length=22`: a distinguished name, an option handed on. */
export const isOption = (value: string): boolean =>
  /^(?:cn|uid|ou|dc|o)=[^,]+,|^[a-z_]{2,}=\d{0,4}$|(?:^|=|,)(?:ascii_letters|hexdigits|digits)(?:,|$)/i.test(value);
/** `vault:v1:…`, `ENC[AES256_GCM,…`, `ENC(…)`, `String!`, `required|min:8`, `sha512-…`, `hmac-sha2-256`: encrypted, a digest, the name of an algorithm. */
export const isNoSecret = (value: string): boolean =>
  /^!(?:vault|secret|encrypted|env|Ref|Sub|GetAtt|ImportValue|reference)\b|^exec:|^(?:vault|ssm|asm|awssm|gsm|gcpsm|akv|keyvault|secretsmanager|sops|keyring|env|file|ref\+[a-z0-9]+):[\w./:@#-]+$|^vault:v\d|^ENC\[[A-Z]|^EV\[1:|^ENC\(\S+\)$|\/\d{8}\/[\w-]{2,30}\/\w{2,30}\/aws4_request$|^(?:String|ID|Int|Boolean)!$|^(?:required|nullable|sometimes)(?:\||$)|^data:[^,]{1,400},iv:|^(?:sha|md)\d{1,3}[-:]|^(?:sha|md)[-_]?\d{1,3}$|^(?:hmac|aes|ssh|ecdsa|rsa|scram|pbkdf2)-(?:[a-z]|\d{1,3}-)/.test(
    value,
  );
/** `prod/db1/creds`, `login.password.label2`, `token.expired`: where a secret or a text is kept. */
export const isKept = (value: string): boolean =>
  /^[a-z][a-z_-]{1,20}\d{0,2}(?:\/[a-z][a-z_-]{1,20}\d{0,2})+(?:#\w+)?$|^[a-z_]+(?:\.[a-z_]+\d?)+\.[A-Z]\w+$|^[a-z_]+\d?(?:\.[a-z_]+\d?){2,}$|^(?:password|token|secret|login|auth|error|message|validation)\.[a-z]/.test(
    value,
  );
/** `DB_PASSWORD`, `REDIS_1_PORT`, `OAUTH2_JWT_BEARER`, `PSK_WITH_3DES_EDE_CBC_SHA`: capitals joined by underscores, words each, or most of four and more. */
export const isConstant = (value: string): boolean =>
  /^_?[A-Z]{2,}\d{0,3}(?:_\d)?(?:_[A-Z]{2,}\d{0,3})+_?$|^[A-Z]{2,}\d{0,3}(?:_(?:[A-Z]+\d{0,3}|\d{1,4}[A-Z]{0,3})){3,}$/.test(
    value,
  );
export const isUrl = (value: string): boolean => /^[a-z][a-z0-9+.-]{1,14}:\/\//i.test(value);
/** `smtp.acme.io:587` */
export const isHostPort = (value: string): boolean => /^[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,5}:\d{2,5}$/.test(value);
export const isArn = (value: string): boolean => value.startsWith('arn:aws');
