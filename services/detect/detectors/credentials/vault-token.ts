import { fakeSecret, fakeUuid } from '../../builders/fake-secret.ts';
import { prefixedToken } from '../../builders/prefixed-token.ts';
import { withForms } from '../../builders/with-forms.ts';
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

const share = /(?<![\w+/=-])(?:[A-Za-z0-9+/]{43,44}=?|[a-f0-9]{64,66})(?![\w+/=-])/;

export default withForms(
  token,
  [
    {
      // Service tokens before Vault 1.10; `s.` alone stands in any text.
      trigger: { kind: 'keyword' },
      pattern: /(?<![\w.-])s\.[A-Za-z0-9]{24}(?![\w.-])/,
      maxLength: 26,
      keywords: ['vault', 'root token'],
      keywordRule: 'required',
      validate: (value) => looksRandom(value.slice(2)),
    },
    {
      // What `vault operator init` and its API print.
      trigger: { kind: 'field' },
      pattern: share,
      fieldPattern: share,
      maxLength: 66,
      keywords: ['unseal keys b64', 'unseal keys hex', 'recovery keys b64', 'recovery keys hex', 'keys base64'],
      keywordRule: 'required',
      validate: (value) => looksRandom(value),
    },
    {
      // AppRole's second half, and a share of the key that unseals.
      trigger: { kind: 'literals', literals: ['secret_id', 'secret-id', 'SECRET_ID', 'unseal '] },
      pattern:
        /(?:(?:secret[_-]id|SECRET_ID)["']?[ ]?[=:][ ]?["']?(?<value>[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})|(?<=vault (?:operator )?)unseal (?:-\S{1,40} )?(?<key>[A-Za-z0-9+/]{44}|[a-f0-9]{66}))(?![\w+/=-])/,
      maxLength: 130,
      validate: (value) => looksRandom(value.slice(-36)),
    },
  ],
  () => ({
    match: [
      `VAULT_TOKEN=${fakeSecret('s.', 24)}`,
      `secret_id=${fakeUuid()}`,
      { header: 'unseal_keys_b64', text: fakeSecret('', 44) },
      `vault operator unseal ${fakeSecret('', 44)}`,
    ],
    reject: [fakeSecret('s.', 24), `vault.${fakeSecret('s.', 24)}`],
  }),
);
