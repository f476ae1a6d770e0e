import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { secretField } from '../../builders/secret-field.ts';
import { isMachineKey } from '../../validators/assigned-secret.ts';
import { isBasicCredentials } from '../../validators/basic-credentials.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const encode = (text: string): string => Buffer.from(text).toString('base64');
const auth = encode(`deploy:${fakeSecret('', 20)}`);

export default credential({
  id: 'DOCKER_CONFIG_AUTH',
  name: 'Registry login in base64 (docker config.json, .npmrc, .yarnrc.yml)',
  trigger: { kind: 'literals', literals: ['"auth"', '"_auth"', '_auth=', '_auth =', 'npmAuthIdent'] },
  pattern:
    /(?:"_?auth"|_auth|npmAuthIdent"?)\s{0,4}[:=]\s{0,4}["']?(?<value>[A-Za-z0-9+/]{8,4096}={0,2})(?![A-Za-z0-9+/=])/,
  maxLength: 4126,
  validate: (value) => (isBasicCredentials(value) ? 'strong' : false),
  forms: [
    secretField({
      keywords: ['auth', 'npm auth ident'],
      source: '[A-Za-z0-9+/]{8,4096}={0,2}',
      most: 4098,
      validate: (value) => (isBasicCredentials(value) ? 'strong' : false),
    }),
    secretField({
      keywords: ['npm auth ident'],
      source: '[\\w.@-]{1,60}:[^\\s"\'$]{4,200}',
      most: 261,
      validate: (pair) => isTypedPassword(pair.slice(pair.indexOf(':') + 1)),
    }),
    {
      trigger: { kind: 'literals', literals: ['npmAuthIdent'] },
      pattern: /npmAuthIdent"?:\s{0,4}["']?[\w.@-]{1,60}:(?<value>[^\s"'$]{4,200})/,
      maxLength: 290,
      validate: (value) => isTypedPassword(value),
    },
    {
      // What a login with a browser leaves: the registry's refresh token.
      trigger: { kind: 'literals', literals: ['"identitytoken"', '"registrytoken"'] },
      pattern: /"(?:identity|registry)token"\s{0,4}:\s{0,4}"(?<value>[A-Za-z0-9_.+/=-]{20,4096})"/,
      maxLength: 4125,
      validate: isMachineKey,
    },
    secretField({
      keywords: ['identitytoken', 'registrytoken'],
      source: '[A-Za-z0-9_.+/=-]{20,4096}',
      most: 4096,
      validate: isMachineKey,
    }),
  ],
  examples: {
    match: [
      `npmAuthIdent: "deploy:${fakeSecret('', 20)}"`,
      `npmAuthIdent: ${auth}`,
      `{"auths":{"registry.internal":{"auth":"${auth}"}}}`,
      `"auth": "${auth}"`,
      `{"auths":{"registry.internal":{"auth":"${encode(`AWS:${fakeSecret('', 1800)}`)}"}}}`,
      `"identitytoken": "${fakeSecret('', 800)}"`,
      { header: '$.auths[*].identitytoken', text: fakeSecret('', 400, 'base64url') },
      { header: '$.auths[*].auth', text: auth },
      `//registry.internal/:_auth=${auth}`,
    ],
    reject: [
      `{"auth":"${encode('no colon in this text')}"}`,
      '{"auth":"required"}',
      `_auth=${encode('username:password')}`,
    ],
  },
  references: [
    'https://docs.docker.com/reference/cli/docker/login/',
    'https://docs.npmjs.com/cli/configuring-npm/npmrc',
  ],
});
