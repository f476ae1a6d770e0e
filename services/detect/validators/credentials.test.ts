import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeSecret } from '../builders/fake-secret.ts';
import { isAssignedKey, isAssignedPassword, isMachineKey, namesSecret } from './assigned-secret.ts';
import { accountOfAccessKey } from './aws-access-key.ts';
import { encodeBase58Check, isBase58Check } from './base58-check.ts';
import { isBasicCredentials } from './basic-credentials.ts';
import { entropy } from './entropy.ts';
import { crc32Base62, hasCrc32Base62, sealCrc32Base62 } from './github-crc32.ts';
import { describeJwt, isJwt } from './jwt.ts';
import { isPlaceholder, isTemplate, looksRandom } from './plausibility.ts';
import { isDerPrivateKey, isOpenSshKey, looksLikeKeyBody, pemBase64 } from './private-key.ts';
import { isTypedPassword, isUrlPassword } from './url-password.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const setting = (name: string, value: string, quoted = true) => ({ name, value, quoted, listed: false });

describe('checksums', () => {
  it('writes the CRC-32 of "123456789" (0xCBF43926) in six base-62 digits', () => {
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const value = [...crc32Base62('123456789')].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0);
    expect(value).toBe(0xcbf43926);
  });
  it('accepts a sealed token and no other ending', () => {
    const body = sealCrc32Base62(fakeSecret('ghp_', 36)).slice(4);
    expect(hasCrc32Base62(body)).toBe(true);
    expect(hasCrc32Base62(body.slice(0, -1) + (body.endsWith('0') ? '1' : '0'))).toBe(false);
  });
  it('knows Base58Check by its checksum', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 33 }), (bytes) => {
        const text = encodeBase58Check(Uint8Array.of(0x80, ...bytes));
        const last = text.at(-1) === '1' ? '2' : '1';
        return isBase58Check(text) && !isBase58Check(text.slice(0, -1) + last);
      }),
      { numRuns: 50 },
    );
  });
});

describe('accountOfAccessKey', () => {
  it('decodes the account of a published temporary key', () => {
    expect(accountOfAccessKey('ASIAQNZGKIQY' + '56JQ7WML')).toBe('029608264753');
  });
  it('has nothing to say about old keys and other texts', () => {
    expect(accountOfAccessKey('AKIAIOSFODNN7EXAMPLE')).toBeNull();
    expect(accountOfAccessKey('AKIA')).toBeNull();
    expect(accountOfAccessKey(`AKIA${'1'.repeat(16)}`)).toBeNull();
  });
});

describe('isJwt', () => {
  const payload = part({ sub: '1', exp: 1_893_456_000 });
  it('wants a header with alg, a JSON payload and a signature', () => {
    const signed = `${part({ alg: 'HS256' })}.${payload}.c2ln`;
    expect(isJwt(signed)).toBe(true);
    expect(describeJwt(signed)).toBe('HS256, expires 2030-01-01T00:00:00Z');
    expect(isJwt(`${part({ alg: 'none' })}.${payload}.`)).toBe(true);
    expect(isJwt(`${part({ typ: 'JWT' })}.${payload}.c2ln`)).toBe(false);
    expect(isJwt(`${part({ alg: 'HS256' })}.${payload}.`)).toBe(false);
    expect(isJwt(`${part([])}.${payload}.c2ln`)).toBe(false);
    expect(describeJwt(`${part({ alg: 'HS256' })}.e30.c2ln`)).toBe('HS256, no expiry');
    expect(describeJwt('a.b.c')).toBeNull();
  });
});

describe('private keys', () => {
  it('gathers the base64 of a body however it was written', () => {
    const body = fakeSecret('', 128, 'base64');
    const lines = [body.slice(0, 64), body.slice(64)];
    const written = ['\n', '\r\n', '\\n', '\\\\n', '" +\n  "', '\n    ', ' '];
    for (const newline of written) expect(pemBase64(newline + lines.join(newline) + newline)).toBe(body);
    expect(pemBase64(`\nProc-Type: 4,ENCRYPTED\n\n${lines.join('\n')}`)).toBe(body);
  });
  it('parses the start of DER and OpenSSH containers', () => {
    const inner = Buffer.concat([Buffer.from([2, 1, 0]), Buffer.alloc(90, 7)]);
    const der = Buffer.concat([Buffer.from([0x30, inner.length]), inner]).toString('base64');
    expect(isDerPrivateKey(der)).toBe(true);
    expect(isDerPrivateKey(der.slice(0, 40))).toBe(false);
    expect(isDerPrivateKey('AAAA')).toBe(false);
    expect(isOpenSshKey(Buffer.from('openssh-key-v1\0rest').toString('base64'))).toBe(true);
    expect(looksLikeKeyBody('A'.repeat(100))).toBe(false);
  });
});

describe('plausibility', () => {
  it.each(['$' + '{X}', '{{ token }}', '<your-key>', '$' + '(cat key)', '%API_KEY%', '$TOKEN', '%s'])(
    '%s is filled in elsewhere',
    (value) => {
      expect(isTemplate(value)).toBe(true);
    },
  );
  it.each([
    'xxxxxxxxxxxx',
    '000000000000',
    'abcdefghijklmnop',
    '9876543210',
    'abababababab',
    'your_api_key',
    'changeme',
    'EXAMPLEKEY1',
  ])('%s stands for a secret', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });
  it('takes generated tokens of every alphabet for random', () => {
    for (const alphabet of ['base62', 'base64', 'base36', 'hex', 'base32'] as const)
      for (let variant = 0; variant < 200; variant++)
        expect(looksRandom(fakeSecret('', 32, alphabet, variant))).toBe(true);
  });
  it('measures entropy in bits a character', () => {
    expect(entropy('')).toBe(0);
    expect(entropy('aaaa')).toBe(0);
    expect(entropy('abcdabcd')).toBe(2);
    expect(entropy('éàéà')).toBe(1);
  });
});

describe('settings', () => {
  it.each(['db_password', 'clientSecret', 'API_KEY', 'x:token', 'auth.token'])('%s names a secret', (name) => {
    expect(namesSecret(name)).toBe(true);
  });
  it.each([
    'password_length',
    'tokenUrl',
    'next_token',
    'resetPasswordPath',
    'AWS::ApiGateway::ApiKey',
    'secret_name',
    'X-Amz-Credential',
  ])('%s does not', (name) => {
    expect(namesSecret(name)).toBe(false);
  });
  it('tells passwords from references, types, labels and messages', () => {
    for (const value of ['hunter2!', 'Tr0ub4dor', 'p@55w0rd!x', fakeSecret('', 12)])
      expect(isAssignedPassword(setting('password', value))).toBe(true);
    for (const value of [
      'required',
      'Passwort',
      '/run/secrets/db',
      'https://a.b/c',
      'string',
      'true',
      '1.2.3',
      'scram-sha-256',
    ])
      expect(isAssignedPassword(setting('password', value))).toBe(false);
    expect(isAssignedPassword(setting('password', 'config.db.password', false))).toBe(false);
    expect(isAssignedPassword(setting('compass', '0x263c', false))).toBe(false);
  });
  it('tells phrases with a number from names of formats and of what is in a program', () => {
    const plain = (value: string) => isAssignedPassword({ ...setting('password', value), plain: true });
    for (const value of ['cobalt-otter-19', 'zebra-Crossing-4', 'Marble_Run_3', 'Purple-Monkey-7'])
      expect(plain(value), value).toBe(true);
    for (const value of ['scram-sha-256', 'secret-2-levels', 'user-defined-1', 'utf-8-bom', 'ENC[AES256_GCM,x]'])
      expect(plain(value), value).toBe(false);
    expect(isAssignedPassword(setting('password', 'cobalt-otter-19'))).toBe(false);
  });
  it('tells machine-made keys from words, dates and identifiers', () => {
    expect(isAssignedKey(setting('token', fakeSecret('', 32)))).toBe(true);
    for (const value of [
      'my-feature-flag-2024-01',
      'aws-sdk-js-v3.0.1',
      'base64TaskToken',
      'AWS_CONTAINER_TOKEN',
      'us-east-1.internal',
    ])
      expect(isMachineKey(value)).toBe(false);
  });
});

describe('passwords in URLs, headers and commands', () => {
  it('passes over variables and stock words', () => {
    for (const value of ['<password>', 'your_password', '****', 'my-secret'])
      expect(isUrlPassword('app', value, 'db01')).toBe(false);
    expect(isUrlPassword('username', 'password', 'db01')).toBe(false);
    expect(isUrlPassword('admin', 'password', 'db01')).toBe(true);
    expect(isUrlPassword('postgres', 'postgres', 'localhost')).toBe(false);
    expect(isUrlPassword('app', fakeSecret('', 10), 'db01')).toBe(true);
    for (const value of ['$PASS', '--stdin', 'secret', 'word']) expect(isTypedPassword(value)).toBe(false);
    expect(isTypedPassword('hunter2')).toBe(true);
  });
  it('wants user and password in base64', () => {
    const encode = (text: string): string => Buffer.from(text).toString('base64');
    expect(isBasicCredentials(encode(`maria:${fakeSecret('', 8)}`))).toBe(true);
    for (const text of ['nothing here', 'user:password', 'a:', '\u0001\u0002:\u0003abc'])
      expect(isBasicCredentials(encode(text))).toBe(false);
  });
});
