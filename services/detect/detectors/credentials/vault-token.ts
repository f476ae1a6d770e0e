import { fakeSecret } from '../../builders/fake-secret.ts';
import { prefixedToken } from '../../builders/prefixed-token.ts';
import { type Detector, examplesOf } from '../../define-detector.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const token = prefixedToken({
  id: 'VAULT_TOKEN',
  name: 'HashiCorp Vault token (service, batch, recovery)',
  prefixes: ['hvs.', 'hvb.', 'hvr.'],
  alphabet: 'base64url',
  length: [24, 400],
  references: [
    'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    'https://developer.hashicorp.com/vault/docs/upgrading/upgrade-to-1.10.x',
  ],
});

export default {
  ...token,
  forms: [
    {
      // Service tokens before Vault 1.10; `s.` alone stands in any text.
      trigger: { kind: 'keyword' },
      pattern: /(?<![\w.-])s\.[A-Za-z0-9]{24}(?![\w.-])/,
      maxLength: 26,
      keywords: ['vault'],
      keywordRule: 'required',
      validate: (value) => looksRandom(value.slice(2)),
    },
  ],
  examples: () => ({
    match: [...examplesOf(token).match, `VAULT_TOKEN=${fakeSecret('s.', 24)}`],
    reject: [...examplesOf(token).reject, fakeSecret('s.', 24), `vault.${fakeSecret('s.', 24)}`],
  }),
} satisfies Detector;
