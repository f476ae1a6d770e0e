import { fakeSecret } from '../../builders/fake-secret.ts';
import { prefixedToken } from '../../builders/prefixed-token.ts';
import { withForms } from '../../builders/with-forms.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const token = prefixedToken({
  id: 'CRATES_IO_TOKEN',
  name: 'crates.io API token',
  prefixes: ['cio'],
  alphabet: 'base62',
  length: 32,
  // Three letters are a weak prefix: 32 random letters and digits are never all hexadecimal.
  check: (body) => /[g-zG-Z]/.test(body),
  references: [
    'https://doc.rust-lang.org/cargo/reference/publishing.html',
    'https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_trustpub/src/access_token.rs',
  ],
});

export default withForms(
  token,
  [
    {
      // What a trusted publisher gets for half an hour.
      trigger: { kind: 'literals', literals: ['cio_tp_'] },
      pattern: /(?<![A-Za-z0-9_])cio_tp_[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
      maxLength: 39,
      validate: (value) => looksRandom(value.slice(7)),
    },
  ],
  () => ({
    match: [`CARGO_REGISTRY_TOKEN=${fakeSecret('cio_tp_', 32)}`],
    reject: [fakeSecret('cio_tp_', 31), `cio_tp_${'x'.repeat(32)}`],
  }),
);
