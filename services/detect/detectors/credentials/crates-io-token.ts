import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CRATES_IO_TOKEN',
  name: 'crates.io API token',
  prefixes: ['cio'],
  alphabet: 'base62',
  length: 32,
  // Three letters are a weak prefix: 32 random letters and digits are never all hexadecimal.
  check: (body) => /[g-zG-Z]/.test(body),
  references: ['https://doc.rust-lang.org/cargo/reference/publishing.html'],
});
